{"outlet_type": "pasted Markdown table", "election_date": "2027-05-06", "moment": "2027-05-07T16:00", "default_area": null, "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
Here's the table I promised for the thirds councils in the North West. Numbers are whole-council after Thursday, change since before the vote.

| Council | Lab | Con | LD | Ref | Grn | Oth | Result |
|---|---|---|---|---|---|---|---|
| {council_control bolton noc hold|Bolton} | {council_seats lab 22 -3 area=bolton|22 (-3)} | {council_seats con 13 -4 area=bolton|13 (-4)} | {council_seats ld 6 0 area=bolton|6 (0)} | {council_seats reform 9 +9 area=bolton|9 (+9)} | {council_seats grn 0 area=bolton|–} | {council_seats oth 10 -2 area=bolton|10 (-2)} | NOC |
| {council_control bury lab hold|Bury} | {council_seats lab 29 -1 area=bury|29 (-1)} | {council_seats con 9 -2 area=bury|9 (-2)} | {council_seats ld 0 area=bury|–} | {council_seats reform 5 +5 area=bury|5 (+5)} | {council_seats grn 1 +1 area=bury|1 (+1)} | {council_seats oth 7 -3 area=bury|7 (-3)} | Lab hold |
| {council_control oldham noc hold|Oldham} | {council_seats lab 24 -4 area=oldham|24 (-4)} | {council_seats con 5 -1 area=oldham|5 (-1)} | {council_seats ld 9 0 area=oldham|9 (0)} | {council_seats reform 8 +8 area=oldham|8 (+8)} | {council_seats grn 0 area=oldham|–} | {council_seats oth 14 -3 area=oldham|14 (-3)} | NOC |
| {council_control trafford lab hold|Trafford} | {council_seats lab 38 -2 area=trafford|38 (-2)} | {council_seats con 9 -2 area=trafford|9 (-2)} | {council_seats ld 8 +2 area=trafford|8 (+2)} | {council_seats reform 1 +1 area=trafford|1 (+1)} | {council_seats grn 7 +1 area=trafford|7 (+1)} | {council_seats oth 0 area=trafford|–} | Lab hold |

Labour majority in Bury: {council_size lab 7 area=bury measure=majority_in_seats|7}. In Trafford: {council_size lab 13 area=trafford measure=majority_in_seats|13}.
