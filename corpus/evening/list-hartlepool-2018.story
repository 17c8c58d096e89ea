{"outlet_type": "ward list", "election_date": "2018-05-03", "moment": "2018-05-04T03:00", "default_area": "hartlepool", "base": "2014", "source": "english-2018 dataset", "text": "retold: figures real, candidates not named"}
---
UKIP down and out in Hartlepool

Burn Valley
IND {ward_result burn-valley 763 party=ind|763}
LAB {ward_result burn-valley 496 party=lab|496}
CON {ward_result burn-valley 279 party=con|279}
{ward_control burn-valley ind hold|IND HOLD}

De Bruce
LAB {ward_result de-bruce 684 party=lab|684}
IND {ward_result de-bruce 219 party=ind|219}
CON {ward_result de-bruce 204 party=con|204}
FOR BRITAIN {ward_result de-bruce 195 party=for-britain|195}
{ward_control de-bruce lab hold|LAB HOLD}

Fens and Rossmere
PUTTING HARTLEPOOL FIRST/IND UNION {ward_result fens-and-rossmere 827 party=hartlepool-independents|827}
LAB {ward_result fens-and-rossmere 715 party=lab|715}
CON {ward_result fens-and-rossmere 373 party=con|373}
GREEN {ward_result fens-and-rossmere 65 party=grn|65}
{ward_control fens-and-rossmere hartlepool-independents gain from=lab|IND UNION GAIN FROM LAB}

Headland and Harbour
IND {ward_result headland-and-harbour 577 party=ind|577}
LAB {ward_result headland-and-harbour 496 party=lab|496}
CON {ward_result headland-and-harbour 164 party=con|164}
{ward_control headland-and-harbour ind gain from=lab|IND GAIN FROM LAB}

Jesmond
LAB {ward_result jesmond 551 party=lab|551}
IND UNION {ward_result jesmond 478 party=hartlepool-independents|478}
CON {ward_result jesmond 181 party=con|181}
GREEN {ward_result jesmond 51 party=grn|51}
{ward_control jesmond lab gain from=ukip|LAB GAIN FROM UKIP}

Seaton
IND UNION {ward_result seaton 1287 party=hartlepool-independents|1,287}
LAB {ward_result seaton 216 party=lab|216}
CON {ward_result seaton 196 party=con|196}
{ward_control seaton hartlepool-independents gain from=ukip|IND UNION GAIN FROM UKIP}

State of council: Lab {council_seats lab 14|14}, Ind & others {council_seats oth 17|17}, Con {council_seats con 2|2}. {council_control hartlepool noc hold|No overall control (no change)}
