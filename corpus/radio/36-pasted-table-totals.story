{
 "outlet_type": "pasted spreadsheet",
 "election_date": "2018-05-03",
 "moment": "Friday 4 May 2018, evening",
 "default_area": null,
 "base": "before the election",
 "source": "council totals of 3 May 2018",
 "text": "retold: real figures, new sentences"
}
---
From the sheet, as promised (second column is change). Only the ones on our patch.

Council	Con	+/-	Lab	+/-	LD	+/-	Control
Barnsley	{council_seats con 4 0 area=barnsley|4	0}	{council_seats lab 56 +1 area=barnsley|56	+1}	{council_seats ld 1 +1 area=barnsley|1	+1}	{council_control barnsley lab hold unit=control area=barnsley|Lab hold}
Hull	{council_seats con 2 0 area=kingston-upon-hull|2	0}	{council_seats lab 31 -8 area=kingston-upon-hull|31	-8}	{council_seats ld 24 +7 area=kingston-upon-hull|24	+7}	{council_control kingston-upon-hull lab hold unit=control area=kingston-upon-hull|Lab hold}
NE Lincs	{council_seats con 18 +4 area=north-east-lincolnshire|18	+4}	{council_seats lab 19 +1 area=north-east-lincolnshire|19	+1}	{council_seats ld 4 0 area=north-east-lincolnshire|4	0}	{council_control north-east-lincolnshire noc unit=control area=north-east-lincolnshire|NOC}
Sunderland	{council_seats con 8 +2 area=sunderland|8	+2}	{council_seats lab 61 -5 area=sunderland|61	-5}	{council_seats ld 5 +3 area=sunderland|5	+3}	{council_control sunderland lab hold unit=control area=sunderland|Lab hold}
Derby	{council_seats con 19 +2 area=derby|19	+2}	{council_seats lab 22 -3 area=derby|22	-3}	{council_seats ld 5 0 area=derby|5	0}	{council_control derby noc unit=control area=derby|NOC}
N-u-Lyme	{council_seats con 18 -3 area=newcastle-under-lyme|18	-3}	{council_seats lab 20 -6 area=newcastle-under-lyme|20	-6}	{council_seats ld 3 0 area=newcastle-under-lyme|3	0}	{council_control newcastle-under-lyme noc unit=control area=newcastle-under-lyme|NOC}

Others not shown. Ukip has {council_seats ukip 3 +1 area=derby|three in Derby, one more than it had}, and was wiped out in Grimsby's lot ({council_seats ukip 0 -4 area=north-east-lincolnshire|minus four}).

What to say on air if you've ten seconds: Labour still dominates {council_control barnsley lab hold unit=control area=barnsley|Barnsley}, where it has {council_seats lab 0.9 unit=fraction area=barnsley qualifiers=about|nine seats in every ten}; it's been given a fright in {council_control kingston-upon-hull lab hold unit=control area=kingston-upon-hull|Hull}, where the Lib Dems are now {council_size ld 5 measure=short_of_majority area=kingston-upon-hull|five seats off} taking over.
