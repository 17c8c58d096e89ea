{"outlet_type": "local news site ward list", "election_date": "2018-05-03", "moment": "2018-05-04T03:30", "default_area": "plymouth", "base": "2014", "source": "english-2018 returns", "text": "retold: english-2018 returns, every sentence new"}
---
PLYMOUTH: {contests_count wards 8|EIGHT WARDS} FROM LAST NIGHT

{contests_count wards 19|Nineteen wards} voted, {contests_count seats 1 measure=each_ward|one seat} in each. Here are the first {contests_count wards 8|eight} alphabetically-from-the-bottom that our reporter managed to type up before her laptop died. Turnout in brackets.

{ward_control sutton-and-mount-gould lab hold|Sutton and Mount Gould} ({turnout sutton-and-mount-gould 34 unit=percent|34%})
Lab {ward_result sutton-and-mount-gould 2102 party=lab|2,102} | Con {ward_result sutton-and-mount-gould 910 party=con|910} | LD {ward_result sutton-and-mount-gould 209 party=ld|209} | TUSC {ward_result sutton-and-mount-gould 80 party=tusc|80}
Labour hold, majority {votes_majority sutton-and-mount-gould 1192|1,192}

{ward_control st-peter-and-the-waterfront lab hold|St Peter and the Waterfront} ({turnout st-peter-and-the-waterfront 32 unit=percent|32%})
Lab {ward_result st-peter-and-the-waterfront 1981 party=lab|1,981} | Con {ward_result st-peter-and-the-waterfront 1232 party=con|1,232} | LD {ward_result st-peter-and-the-waterfront 221 party=ld|221} | Grn {ward_result st-peter-and-the-waterfront 157 party=grn|157} | TUSC {ward_result st-peter-and-the-waterfront 41 party=tusc|41}
Labour hold, majority {votes_majority st-peter-and-the-waterfront 749|749}

{ward_control stoke lab hold|Stoke} ({turnout stoke 36 unit=percent|36%})
Lab {ward_result stoke 1915 party=lab|1,915} | Con {ward_result stoke 1219 party=con|1,219} | Grn {ward_result stoke 186 party=grn|186} | LD {ward_result stoke 184 party=ld|184} | Ukip {ward_result stoke 143 party=ukip|143}
Labour hold, majority {votes_majority stoke 696|696}

{ward_control st-budeaux lab hold|St Budeaux} ({turnout st-budeaux 30 unit=percent|30%})
Lab {ward_result st-budeaux 1458 party=lab|1,458} | Con {ward_result st-budeaux 1189 party=con|1,189} | Ind {ward_result st-budeaux 165 party=ind|165} | LD {ward_result st-budeaux 93 party=ld|93} | TUSC {ward_result st-budeaux 57 party=tusc|57}
Labour hold, majority {votes_majority st-budeaux 269|269}. Ukip, {votes_majority st-budeaux 11 party=lab as_of=2014|11 votes} off winning it in 2014, didn't stand this time.

{ward_control southway lab hold|Southway} ({turnout southway 35 unit=percent|35%})
Lab {ward_result southway 1838 party=lab|1,838} | Con {ward_result southway 1359 party=con|1,359} | LD {ward_result southway 217 party=ld|217} | TUSC {ward_result southway 79 party=tusc|79}
Labour hold, majority {votes_majority southway 479|479}

{ward_control plymstock-radford con hold|Plymstock Radford} ({turnout plymstock-radford 38 unit=percent|38%})
Con {ward_result plymstock-radford 1964 party=con|1,964} | Lab {ward_result plymstock-radford 842 party=lab|842} | Ind {ward_result plymstock-radford 453 party=ind|453} | Ind {ward_result plymstock-radford 314 party=ind|314} | LD {ward_result plymstock-radford 247 party=ld|247} | Grn {ward_result plymstock-radford 212 party=grn|212}
Conservative hold, majority {votes_majority plymstock-radford 1122|1,122}

{ward_control plymstock-dunstone con hold|Plymstock Dunstone} ({turnout plymstock-dunstone 39 unit=percent|39%})
Con {ward_result plymstock-dunstone 2411 party=con|2,411} | Lab {ward_result plymstock-dunstone 905 party=lab|905} | LD {ward_result plymstock-dunstone 424 party=ld|424}
Conservative hold, majority {votes_majority plymstock-dunstone 1506|1,506}

{ward_control plympton-st-mary con hold|Plympton St Mary} ({turnout plympton-st-mary 37 unit=percent|37%})
Con {ward_result plympton-st-mary 2649 party=con|2,649} | Lab {ward_result plympton-st-mary 850 party=lab|850} | LD {ward_result plympton-st-mary 241 party=ld|241}
Conservative hold, majority {votes_majority plympton-st-mary 1799|1,799}

New council: {council_seats lab 31|Lab 31}, {council_seats con 26|Con 26}.
