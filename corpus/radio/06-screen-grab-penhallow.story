{
 "outlet_type": "table read from a screen",
 "election_date": "2021-05-06",
 "moment": "Friday 7 May 2021, 3pm",
 "default_area": "penhallow",
 "base": null,
 "source": "invented council",
 "text": "composed"
}
---
Pasting what's on the council's screen because the website's down. Sorry for the state of it.

WARD            | LAB  | CON  | LD   | GRN | T/O
Abbey Fields    | {ward_result abbey-fields 811 party=lab unit=votes|811}  | {ward_result abbey-fields 640 party=con unit=votes|640}  | {ward_result abbey-fields 122 party=ld unit=votes|122}  | {ward_result abbey-fields 98 party=grn unit=votes|98}  | {turnout abbey-fields 36.2 unit=percent|36.2}
Bridge          | {ward_result bridge 455 party=lab unit=votes|455}  | {ward_result bridge 902 party=con unit=votes|902}  | {ward_result bridge 301 party=ld unit=votes|301}  | -   | {turnout bridge 38.9 unit=percent|38.9}
Castle          | {ward_result castle 688 party=lab unit=votes|688}  | {ward_result castle 691 party=con unit=votes|691}  | -    | {ward_result castle 214 party=grn unit=votes|214} | {turnout castle 35.0 unit=percent|35.0}
Dockside        | {ward_result dockside 1010 party=lab unit=votes|1010} | {ward_result dockside 333 party=con unit=votes|333}  | {ward_result dockside 87 party=ld unit=votes|87}   | {ward_result dockside 140 party=grn unit=votes|140} | {turnout dockside 29.7 unit=percent|29.7}
Eastgate        | {ward_result eastgate 402 party=lab unit=votes|402}  | {ward_result eastgate 415 party=con unit=votes|415}  | {ward_result eastgate 1230 party=ld unit=votes|1,230} | {ward_result eastgate 77 party=grn unit=votes|77}  | {turnout eastgate 44.1 unit=percent|44.1}

So you can see it: {ward_control abbey-fields lab unit=control|Abbey Fields} and {ward_control dockside lab unit=control|Dockside} are Labour's, {ward_control bridge con unit=control|Bridge} the Tories', {ward_control eastgate ld unit=control|Eastgate} the Lib Dems'. And {ward_control castle con gain unit=control|Castle}, which was Labour, has gone to the Tories by, hang on – {votes_majority castle 3 unit=votes|three}. They've asked to count it again. Wouldn't you?

{contests_count wards-declared 5 unit=contests|Five down}, {contests_count wards-to-come 8 measure=wards_to_come unit=contests|eight} to come.

15.25 Castle stands. Still {votes_majority castle 3 unit=votes|three}.
