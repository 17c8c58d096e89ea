{"outlet_type": "regional daily", "election_date": "2013-05-02", "moment": "2013-05-03T17:30", "default_area": "wolds-county-council", "base": "2009", "source": "composed", "text": "composed: invented county, consistent figures"}
---
UKIP tears up map of the shire

THE Conservatives held {council_control wolds-county-council con hold|Wolds County Council} last night, but that barely begins to tell it.

They are back with {council_seats con 36 of=67|36 of 67} seats, a majority of {council_size con 5 measure=majority|five} where once they enjoyed {council_size con 31 measure=majority as_of=2009|31}. {seats_change con -13|Thirteen} of their number were beaten; {seats_change con -11 measure=to_ukip|eleven} of those by UKIP.

Nigel Farage's party had never {record ukip-county null qualifiers=first unit=year|had a county councillor} here before. It now has {council_seats ukip 12|a dozen} and is the official opposition, having pushed Labour ({council_seats lab 10 +4|10, up four}) into {context_figure lab-group-rank 3 unit=rank|third}. The Lib Dems, {council_seats ld 10 as_of=2009|ten} strong until Thursday, limp back with {council_seats ld 6|six}. {council_seats ind 3|Three} Independents make up the number.

The casualty list reads like the minutes of the last cabinet meeting. UKIP unseated the leader at {ward_control fenside ukip gain from=con|Fenside}, by {votes_majority fenside 29 party=ukip|29 votes}, and his deputy at {ward_control marsh-villages ukip gain from=con|Marsh Villages}, by {votes_majority marsh-villages 412 party=ukip|rather more, 412}. Highways, libraries and social care went the same way in {ward_control haven ukip gain from=con|Haven}, {ward_control sutterby ukip gain from=con|Sutterby} and {ward_control coast-north ukip gain from=con|Coast North}.

It might have been worse. {ward_control wold-top con hold|Wold Top} was kept by {votes_majority wold-top 2 party=con|two votes}, a UKIP pensioner having polled {ward_result wold-top 1011 party=ukip|1,011}, and {contests_count divisions 3 measure=narrow_holds|three other divisions} stayed blue by {votes_majority all 50 party=con qualifiers=fewer_than measure=each_of_three|fewer than 50}.

Turnout, at {turnout wolds-county-council 33 -9|33pc, was nine points down} on 2009.

<b>Division by division, P8; Comment, P14</b>
