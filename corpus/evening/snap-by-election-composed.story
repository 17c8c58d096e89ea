{"outlet_type": "agency snaps", "election_date": "2003-09-18", "moment": "2003-09-19T00:50", "default_area": "carrick-vale", "base": "2001", "source": "composed", "text": "composed: invented parliamentary by-election"}
---
POLITICS By-election SNAP
LIB DEMS WIN {ward_control carrick-vale ld gain from=lab|CARRICK VALE} BY-ELECTION

POLITICS By-election SNAPFULL
The Liberal Democrats took the {ward_control carrick-vale ld gain from=lab|Carrick Vale} parliamentary seat from Labour by {votes_majority carrick-vale 1158 party=ld|1,158 votes}.

POLITICS By-election RESULT
Result:
S Tenby (LD) {ward_result carrick-vale 10904 party=ld candidate=S_Tenby|10,904} ({vote_share ld 38.9 +28 area=carrick-vale|38.9%, +28.0})
J Quill (Lab) {ward_result carrick-vale 9746 party=lab candidate=J_Quill|9,746} ({vote_share lab 34.7 -24.4 area=carrick-vale|34.7%, -24.4})
A Rusk (C) {ward_result carrick-vale 5322 party=con candidate=A_Rusk|5,322} ({vote_share con 19 -6.5 area=carrick-vale|19.0%, -6.5})
{contests_count other-candidates 6 unit=candidates|Six} others {ward_result carrick-vale 2088 party=oth note=lump_of_six|2,088}
LD maj {votes_majority carrick-vale 1158 party=ld|1,158} ({votes_majority carrick-vale 4.1 party=ld unit=points|4.1%})
{ward_control carrick-vale ld gain from=lab|LD gain from Lab}
{share_change ld 26.2 measure=swing_from_lab unit=points|26.2%} swing Lab to LD
Electorate {turnout carrick-vale 58203 unit=electors|58,203}; turnout {turnout carrick-vale 28060 unit=votes|28,060} ({turnout carrick-vale 48.2|48.2%})
2001: Lab maj {votes_majority carrick-vale 13047 party=lab as_of=2001|13,047} – turnout {turnout carrick-vale 56 as_of=2001|56.0%}
