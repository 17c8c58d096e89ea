{"outlet_type": "weekly", "election_date": "2015-05-07", "moment": "2015-05-14T09:00", "default_area": "stowbridge", "base": "2011", "source": "composed", "text": "composed: invented council, consistent figures"}
---
STOWBRIDGE DISTRICT COUNCIL: FULL RESULTS
* elected

ABBEY ({seats_at_stake all 2 area=abbey|2})
*A Bellis (C) {ward_result abbey 1340 party=con candidate=A_Bellis|1340}
*R Thew (C) {ward_result abbey 1288 party=con candidate=R_Thew|1288}
J Oram (Lab) {ward_result abbey 902 party=lab candidate=J_Oram|902}
S Nunn (LD) {ward_result abbey 415 party=ld candidate=S_Nunn|415}
{ward_control abbey con hold|No change}. Turnout {turnout abbey 68.1|68.1%}

BRIDGE ({seats_at_stake all 3 area=bridge|3})
*P Dacre (Lab) {ward_result bridge 1502 party=lab candidate=P_Dacre|1502}
*H Stroud (Lab) {ward_result bridge 1467 party=lab candidate=H_Stroud|1467}
*M Ley (UKIP) {ward_result bridge 1391 party=ukip candidate=M_Ley|1391}
T Bone (Lab) {ward_result bridge 1390 party=lab candidate=T_Bone|1390}
W Sears (C) {ward_result bridge 1105 party=con candidate=W_Sears|1105}
K Vine (Grn) {ward_result bridge 388 party=grn candidate=K_Vine|388}
{ward_control bridge ukip gain from=lab & seats_change ukip 1 area=bridge|One UKIP gain from Lab}. Turnout {turnout bridge 61|61%}

COMMON ({seats_at_stake all 1 area=common|1})
*D Fairhead (Ind) {ward_control common ind hold candidate=D_Fairhead|unopposed}

MILL HILL ({seats_at_stake all 2 area=mill-hill|2})
*E Lusher (LD) {ward_result mill-hill 1177 party=ld candidate=E_Lusher|1177}
*C Amis (C) {ward_result mill-hill 1064 party=con candidate=C_Amis|1064}
B Rix (LD) {ward_result mill-hill 1061 party=ld candidate=B_Rix|1061}
G Howe (C) {ward_result mill-hill 1022 party=con candidate=G_Howe|1022}
{ward_control mill-hill con gain from=ld & seats_change con 1 area=mill-hill|C gain one from LD}. Turnout {turnout mill-hill 70.3|70.3%}

THE SUMS: C {council_seats con 24 +6|24 (+6)}, Lab {council_seats lab 8 -3|8 (–3)}, LD {council_seats ld 3 -5|3 (–5)}, UKIP {council_seats ukip 2 +2|2 (+2)}, Ind {council_seats ind 1 0|1 (0)}

TIGHT SQUEEZE: In Bridge ward {votes_majority bridge 1 party=ukip|a solitary vote} kept out Labour's third man. At Mill Hill it was {votes_majority mill-hill 3 party=con|three}.

THE UPSHOT: {council_control stowbridge con gain from=noc|Stowbridge}, hung since {record stowbridge 2011 unit=year|2011}, is Conservative by {council_size con 10 measure=majority|ten}.
