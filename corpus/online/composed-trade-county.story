{"outlet_type": "trade site list by council", "election_date": "2027-05-06", "moment": "2027-05-07T21:00", "default_area": null, "base": "before the election", "source": "composed", "text": "composed: own consistent figures, some invented counties"}
---
COUNTIES AND UNITARIES: RESULTS IN BRIEF

Reform UK gains
• {council_control northshire reform gain from=con|Northshire CC} — from Con. Ref {council_seats reform 41 area=northshire|41}, Con {council_seats con 17 area=northshire|17}, LD {council_seats ld 9 area=northshire|9}, Lab {council_seats lab 4 area=northshire|4}, Grn {council_seats grn 1 area=northshire|1}. {council_size all 37 area=northshire measure=majority|37} needed.
• {council_control mid-anglia reform gain from=noc|Mid Anglia} — from NOC. Ref {council_seats reform 30 area=mid-anglia|30}, Con {council_seats con 14 area=mid-anglia|14}, LD {council_seats ld 11 area=mid-anglia|11}, Ind {council_seats ind 3 area=mid-anglia|3}.
Liberal Democrat gains
• {council_control severn-and-wye ld gain from=noc|Severn & Wye} — from NOC. LD {council_seats ld 33 area=severn-and-wye|33}; Con {council_seats con 12 area=severn-and-wye|12}; Grn {council_seats grn 10 area=severn-and-wye|10}; Ref {council_seats reform 5 area=severn-and-wye|5}. {council_seats lab 1 area=severn-and-wye|All but one} of Labour's councillors lost.
Con to NOC
• {council_control wessex-east noc gain from=con|Wessex East} — Con {council_seats con 29 area=wessex-east|29}, LD {council_seats ld 28 area=wessex-east|28}, Ref {council_seats reform 8 area=wessex-east|8}
Lab to NOC
• {council_control tyne-moor noc gain from=lab|Tyne Moor} — Lab {council_seats lab 27 area=tyne-moor|27}, Ref {council_seats reform 20 area=tyne-moor|20}, Ind {council_seats ind 7 area=tyne-moor|7}, LD {council_seats ld 2 area=tyne-moor|2}
No change
• Con: {council_control downland con hold|Downland}
• LD: {council_control west-thames ld hold|West Thames}, {council_control avonside ld hold|Avonside}
• NOC: {council_control high-pennine noc hold|High Pennine}, {council_control fenland-and-wash noc hold|Fenland & Wash}
Still to come: Isle of Lorne (Saturday)

Running total ({councils_declared all 10 of=11|10 of 11 declared}): Ref {councils_controlled reform 2|2}, LD {councils_controlled ld 3|3}, Con {councils_controlled con 1|1}, Lab {councils_controlled lab 0|0}, NOC {councils_controlled noc 4|4}
