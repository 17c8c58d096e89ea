{
 "outlet_type": "local website ward list",
 "election_date": "2024-05-02",
 "moment": "Friday 3 May 2024, full results",
 "default_area": "cobbleton",
 "base": "2021",
 "source": "invented council",
 "text": "composed"
}
---
COBBLETON DISTRICT: EVERY RESULT

A star marks a winner. {seats_at_stake all 0.3333 unit=fraction|A third of the council} was elected.

ALDER VALE
*Moira Kettle (Lib Dem) {ward_result alder-vale 988 party=ld candidate=Moira_Kettle unit=votes|988}
Jonty Parr (Con) {ward_result alder-vale 742 party=con candidate=Jonty_Parr unit=votes|742}
Sue Adeyemi (Lab) {ward_result alder-vale 210 party=lab candidate=Sue_Adeyemi unit=votes|210}
{ward_control alder-vale ld gain unit=control|Lib Dem gain from Conservative}. Turnout {turnout alder-vale 39.4 unit=percent|39.4%}

BECKWITH
*Rob Hanlon (Con) {ward_result beckwith 630 party=con candidate=Rob_Hanlon unit=votes|630}
Tilda Moss (Green) {ward_result beckwith 601 party=grn candidate=Tilda_Moss unit=votes|601}
Gareth Owen (Lab) {ward_result beckwith 322 party=lab candidate=Gareth_Owen unit=votes|322}
{ward_control beckwith con hold unit=control|Con hold}. Turnout {turnout beckwith 33 unit=percent|33%}

CHURCH AND QUARRY ({seats_at_stake all 2 area=church-and-quarry unit=seats|two seats})
*Anne Marie Tolley (Lab) {ward_result church-and-quarry 1045 party=lab candidate=Anne_Marie_Tolley unit=votes|1,045}
*Desmond Akers (Lab) {ward_result church-and-quarry 980 party=lab candidate=Desmond_Akers unit=votes|980}
Philip Stowe (Con) {ward_result church-and-quarry 411 party=con candidate=Philip_Stowe unit=votes|411}
Kate Stowe (Con) {ward_result church-and-quarry 389 party=con candidate=Kate_Stowe unit=votes|389}
Bill Iveson (TUSC) {ward_result church-and-quarry 76 party=tusc candidate=Bill_Iveson unit=votes|76}
{ward_control church-and-quarry lab hold unit=control|Lab hold} {seats_won lab 2 area=church-and-quarry measure=seats_in_ward|both}

DALE END
*Frances Wilmot (Ind) {ward_result dale-end 1511 party=ind candidate=Frances_Wilmot unit=votes|1,511}
Peter Yarrow (Con) {ward_result dale-end 203 party=con candidate=Peter_Yarrow unit=votes|203}
{ward_control dale-end ind hold unit=control|Ind hold}. Majority {votes_majority dale-end 1308 unit=votes|1,308}

State of the parties: Con {council_seats con 14 -3|14 (-3)}, Lab {council_seats lab 11 0|11 (nc)}, Lib Dem {council_seats ld 9 +3|9 (+3)}, Ind {council_seats ind 2 0|2 (nc)}. {council_control cobbleton noc gain unit=control area=cobbleton|No overall control}.
