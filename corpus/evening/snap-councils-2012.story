{"outlet_type": "agency snaps", "election_date": "2012-05-03", "moment": "2012-05-04T01:40", "default_area": null, "base": "before the election", "source": "night-2012 council totals", "text": "retold: real figures"}
---
0014 SNAP ELECTION {council_control thurrock lab gain from=noc|THURROCK} LAB GAIN FROM NOC. LAB {council_seats lab 25 area=thurrock|25} CON {council_seats con 21 area=thurrock|21} IND {council_seats ind 2 area=thurrock|2} UKIP {council_seats ukip 1 area=thurrock|1}
0031 SNAP ELECTION {council_control harlow lab gain from=con|HARLOW} LAB GAIN FROM CON. LAB {council_seats lab 20 +5 area=harlow|20 (+5)} CON {council_seats con 13 -4 area=harlow|13 (-4)} LD {council_seats ld 0 -1 area=harlow|0 (-1)}
0058 SNAP ELECTION {council_control southampton lab gain from=con|SOUTHAMPTON} LAB GAIN FROM CON. LAB {council_seats lab 30 +11 area=southampton|30 (WAS 19)}, CON {council_seats con 16 -10 area=southampton|16 (WAS 26)}
0104 SNAP CORRECTION: SOUTHAMPTON LIB DEMS {council_seats ld 2 area=southampton|TWO} NOT {council_seats ld 3 area=southampton as_of=before_the_election note=withdrawn_figure|THREE}
0117 SNAP ELECTION {council_control castle-point con hold|CASTLE POINT} CON HOLD. CON {council_seats con 25 area=castle-point|25} CANVEY ISLAND IND {council_seats canvey-island-independents 16 area=castle-point|16}
0122 SNAP ELECTION {council_control great-yarmouth lab gain from=con|GREAT YARMOUTH} LAB GAIN FROM CON, MAJ {council_size lab 3 area=great-yarmouth measure=majority|3}
0126 SNAP ELECTION {council_control norwich lab gain from=noc|NORWICH} LAB GAIN FROM NOC. TORIES LOSE LAST {seats_change con -2 area=norwich|TWO} SEATS. GREENS {council_seats grn 15 0 area=norwich|15 (NC)}
0139 SNAP ELECTION {council_control gloucester noc gain from=con|GLOUCESTER} LOST BY CON TO NOC, SHORT BY {council_size con 1 area=gloucester measure=short|ONE}
