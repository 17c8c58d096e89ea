{"outlet_type": "news agency (home)", "election_date": "2000-05-04", "moment": "2000-05-05T15:30", "default_area": "england", "base": "before the election", "source": "BBC page of 5 May 2000 and Open Council Data", "text": "retold: real figures"}
---
Blair "listening" after drubbing – with table

Labour paid for the stay-at-home vote on Thursday with its heaviest local election defeat in years, {seats_change lab -560 qualifiers=almost|almost 560} of its councillors being turned out.

By mid-afternoon only {councils_declared all 151 of=152|one council out of 152} had yet to finish. {council_control bradford lab loss|Bradford}, {council_control oldham lab loss|Oldham}, {council_control southampton lab loss|Southampton}, {council_control hartlepool lab loss|Hartlepool}, {council_control walsall lab loss|Walsall} and {council_control chorley lab loss|Chorley} were among {councils_change lab -15|15} Labour lost.

Tories were left blinking in {council_control torbay con gain from=ld|Torbay}: {seats_change con 19 area=torbay|19} gained, {council_seats con 32 of=36 area=torbay|32 of 36} held.

They had taken {seats_won con 592|592 seats} nationally, William Hague's office having let it be known that {benchmark con 400|400} would do.

State of the parties, councils controlled (change):
Lab	{councils_controlled lab 57 -15|57	(-15)}
Con	{councils_controlled con 33 +16|33	(+16)}
LD	{councils_controlled ld 11 -1|11	(-1)}
Ind	{councils_controlled ind 0|0}
NOC	{councils_controlled noc 50 0|50	(0)}
