{"outlet_type": "news agency (home)", "election_date": "2016-10-06", "moment": "2016-10-07T03:10", "default_area": null, "base": "previous contest", "source": "composed", "text": "composed: invented wards, layout of agency by-election lists"}
---
BY-ELECTIONS LATEST

Tories lost {seats_change con -2|two} of the {seats_at_stake con 5|five seats} they were defending in Thursday's {contests_count by-elections 9|nine} council by-elections, both to Liberal Democrats. Labour held {seats_won lab 3 of=3 measure=held|all three} of theirs and UKIP picked up {seats_change ukip 1|one} from an independent.

RESULTS:
Eddiston Borough – Coppice: Lab {ward_result coppice 611 party=lab|611}, C {ward_result coppice 402 party=con|402}, Ukip {ward_result coppice 188 party=ukip|188}, Green {ward_result coppice 71 party=grn|71}. (May 2015 – {seats_at_stake all 2 area=coppice as_of=2015|Two seats} Lab {ward_result coppice 1480 party=lab as_of=2015|1480}, {ward_result coppice 1391 party=lab as_of=2015|1391}, C {ward_result coppice 1102 party=con as_of=2015|1102}, {ward_result coppice 998 party=con as_of=2015|998}). {ward_control coppice lab hold|Lab hold}. Swing {share_change lab 1.7 measure=swing_from_con unit=points|1.7%} C to Lab.
Fallowdale District – Market: Lib Dem {ward_result market 844 party=ld|844}, C {ward_result market 590 party=con|590}, Lab {ward_result market 96 party=lab|96}. {ward_control market ld gain from=con|Lib Dem gain from C}. Swing {share_change ld 19.3 measure=swing_from_con unit=points|19.3%} C to Lib Dem.
Fallowdale District – Priory: C {ward_result priory 702 party=con|702}, Lib Dem {ward_result priory 655 party=ld|655}, Lab {ward_result priory 120 party=lab|120}, Green {ward_result priory 58 party=grn|58}. {ward_control priory con hold|C hold}.
Gatley Forest District – Stanks: Ukip {ward_result stanks 377 party=ukip|377}, Ind {ward_result stanks 340 party=ind|340}, Lab {ward_result stanks 201 party=lab|201}, C {ward_result stanks 166 party=con|166}. {ward_control stanks ukip gain from=ind|Ukip gain from Ind}.
Harbourne City – St Blaise: Lib Dem {ward_result st-blaise 1203 party=ld|1203}, C {ward_result st-blaise 1141 party=con|1141}, Lab {ward_result st-blaise 509 party=lab|509}, Green {ward_result st-blaise 244 party=grn|244}. {ward_control st-blaise ld gain from=con|Lib Dem gain from C}. Turnout {turnout st-blaise 29.6|29.6%}.
Powick County – Severnside: C {ward_result severnside 1066 party=con|1066}, Lab {ward_result severnside 480 party=lab|480}. {ward_control severnside con hold|C hold}.
