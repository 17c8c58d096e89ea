{"outlet_type": "ward list, PARTY Name votes", "election_date": "2027-05-06", "moment": "2027-05-07T02:10", "default_area": "luton", "base": "2023", "source": "composed", "text": "composed: own consistent figures, invented names"}
---
Luton — {contests_count wards 4 measure=declared|first four} declarations

{ward_control barnfield ld hold|Barnfield} ({contests_count seats 2 measure=in_ward|2})
LD Marlow {ward_result barnfield 1322 party=ld candidate=Marlow|1,322} ✔
LD Osei {ward_result barnfield 1207 party=ld candidate=Osei|1,207} ✔
LAB Fenn {ward_result barnfield 744 party=lab candidate=Fenn|744}
CON Prior {ward_result barnfield 402 party=con candidate=Prior|402}
Reform did not stand.

{ward_control bramingham con hold|Bramingham} ({contests_count seats 2 measure=in_ward|2})
CON Tully {ward_result bramingham 1088 party=con candidate=Tully|1,088} ✔
CON Akhtar {ward_result bramingham 980 party=con candidate=Akhtar|980} ✔
REF Stone {ward_result bramingham 901 party=reform candidate=Stone|901}
LAB Vaughan {ward_result bramingham 655 party=lab candidate=Vaughan|655}

{ward_control biscot lab hold|Biscot} ({contests_count seats 2 measure=in_ward|2})
LAB Begum {ward_result biscot 2140 party=lab candidate=Begum|2,140} ✔
LAB Rahman {ward_result biscot 2011 party=lab candidate=Rahman|2,011} ✔
IND Malik {ward_result biscot 1660 party=ind candidate=Malik|1,660}
GRN Hope {ward_result biscot 240 party=grn candidate=Hope|240}

{ward_control central lab & ward_control central grn gain|Central} ({contests_count seats 2 measure=in_ward|2})
LAB Noble {ward_result central 801 party=lab candidate=Noble|801} ✔
GRN Kessler {ward_result central 788 party=grn candidate=Kessler|788} ✔ GAIN
LAB Dunne {ward_result central 770 party=lab candidate=Dunne|770}
LD Hart {ward_result central 119 party=ld candidate=Hart|119}

Labour {seats_change lab -1|down one}, Greens {seats_change grn 1|up one}, rest unmoved. Total so far Lab {council_seats lab 3 as_of=running|3}, LD {council_seats ld 2 as_of=running|2}, Con {council_seats con 2 as_of=running|2}, Grn {council_seats grn 1 as_of=running|1}; {contests_count wards 16 measure=still_to_declare|16 wards} to go.
