{"outlet_type": "agency snaps", "election_date": "2026-05-07", "moment": "2026-05-08T03:00", "default_area": null, "base": "before the election", "source": "composed", "text": "composed: own consistent figures"}
---
SNAP: LABOUR LOSES {council_control wakefield lab loss|WAKEFIELD}
0214 Labour has lost control of {council_control wakefield lab loss|Wakefield} Council, which it had run since {record wakefield 1974 measure=control_since unit=year|1974}, PA-style tally shows.

SNAP: REFORM GAIN {council_control wakefield reform gain from=lab|WAKEFIELD} FROM LABOUR
0221 Reform UK {council_seats reform 33 +32 area=wakefield|33 (+32)}, Labour {council_seats lab 26 -29 area=wakefield|26 (-29)}, Conservatives {council_seats con 2 -1 area=wakefield|2 (-1)}, Lib Dems {council_seats ld 2 -1 area=wakefield|2 (-1)}, independents {council_seats ind 0 -1 area=wakefield|0 (-1)}.

SNAP: LAB HOLD {council_control ealing lab hold|EALING}
0246 Majority slashed {council_size lab 6 -42 area=ealing measure=majority_in_seats|from 48 to six}.

CORRECTS: Wakefield total is {council_size all 63 area=wakefield measure=size|63}, not 62.

SNAP: {ward_control harehills grn hold|HAREHILLS} STAYS GREEN; TURNOUT {turnout harehills 38 unit=percent|38 PC}
0258 Leeds votes: Green {ward_result harehills 3901 party=grn|3,901}, Lab {ward_result harehills 1820 party=lab|1,820}, Ind {ward_result harehills 640 party=ind|640}.

FLASH: PM SAYS WILL NOT RESIGN
