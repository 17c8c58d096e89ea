{"outlet_type": "ward list, winner starred", "election_date": "2018-05-03", "moment": "2018-05-04T02:30", "default_area": "worcester", "base": "2014", "source": "english-2018 returns", "text": "retold: english-2018 returns, list layout of a results page"}
---
WORCESTER CITY COUNCIL — some of the wards (* = elected)

{ward_control gorse-hill con gain from=lab|GORSE HILL}
*Con {ward_result gorse-hill 560 party=con|560}
Lab {ward_result gorse-hill 529 party=lab|529}
UKIP {ward_result gorse-hill 117 party=ukip|117}
Green {ward_result gorse-hill 80 party=grn|80}
T/O {turnout gorse-hill 33 unit=percent|33%}. Con GAIN from Lab by {votes_majority gorse-hill 31|31}

{ward_control nunnery lab hold|NUNNERY}
*Lab {ward_result nunnery 1017 party=lab|1017}
Con {ward_result nunnery 713 party=con|713}
Green {ward_result nunnery 149 party=grn|149}
UKIP {ward_result nunnery 111 party=ukip|111}
Brit Res {ward_result nunnery 17 party=british-resistance|17}
T/O {turnout nunnery 34 unit=percent|34%}

{ward_control rainbow-hill lab hold|RAINBOW HILL}
*Lab {ward_result rainbow-hill 599 party=lab|599}
Con {ward_result rainbow-hill 233 party=con|233}
Green {ward_result rainbow-hill 97 party=grn|97}
UKIP {ward_result rainbow-hill 45 party=ukip|45}
LD {ward_result rainbow-hill 34 party=ld|34}
T/O {turnout rainbow-hill 25 unit=percent|25%}

{ward_control st-john lab hold|ST JOHN}
*Lab {ward_result st-john 942 party=lab|942}
Con {ward_result st-john 479 party=con|479}
Green {ward_result st-john 88 party=grn|88}
LD {ward_result st-john 77 party=ld|77}
UKIP {ward_result st-john 52 party=ukip|52}
TUSC {ward_result st-john 32 party=tusc|32}
T/O {turnout st-john 27 unit=percent|27%}

{ward_control st-peters-parish con hold|ST PETER'S PARISH}
*Con {ward_result st-peters-parish 1009 party=con|1009}
Lab {ward_result st-peters-parish 300 party=lab|300}
Green {ward_result st-peters-parish 231 party=grn|231}
UKIP {ward_result st-peters-parish 40 party=ukip|40}
T/O {turnout st-peters-parish 35 unit=percent|35%}

{ward_control warndon lab|WARNDON} ({contests_count seats 2 measure=in_ward|two to elect})
*Lab {ward_result warndon 507 party=lab|507}
*Lab {ward_result warndon 454 party=lab|454}
Con {ward_result warndon 213 party=con|213}
Con {ward_result warndon 168 party=con|168}
Green {ward_result warndon 114 party=grn|114}
UKIP {ward_result warndon 112 party=ukip|112}
Green {ward_result warndon 58 party=grn|58}
UKIP {ward_result warndon 37 party=ukip|37}
T/O {turnout warndon 23 unit=percent|23%}

{ward_control warndon-parish-south con hold|WARNDON PARISH SOUTH}
*Con {ward_result warndon-parish-south 820 party=con|820}
Lab {ward_result warndon-parish-south 406 party=lab|406}
Green {ward_result warndon-parish-south 82 party=grn|82}
LD {ward_result warndon-parish-south 81 party=ld|81}
UKIP {ward_result warndon-parish-south 35 party=ukip|35}
T/O {turnout warndon-parish-south 31 unit=percent|31%}

State of the council: {council_seats con 18|Con 18}; {council_seats lab 15|Lab 15}; {council_seats grn 2|Green 2}. {council_control worcester con gain from=noc|Worcester} passes to the Conservatives by {council_size con 1 measure=majority_in_seats|a single seat}.
