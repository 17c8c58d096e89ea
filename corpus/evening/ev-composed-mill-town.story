{"outlet_type": "evening paper", "election_date": "1998-05-07", "moment": "1998-05-08T11:30", "default_area": "calderhead", "base": "1996", "source": "composed", "text": "composed: invented council, consistent figures"}
---
Tories are {council_seats con 1|a party of one}

THE Conservatives have been reduced to {council_seats con 1 -4|a single seat, from five,} on Calderhead Council after the {record calderhead-con null qualifiers=worst unit=year|worst night in their history} in the town.

Only {ward_control moorside con hold|Moorside} survived the Labour landslide... and they would rather not dwell on the majority, which was {votes_majority moorside 31 party=con|31}.

With {council_seats lab 44|44} of {council_size all 51 measure=seats|51} councillors Labour can do more or less as it likes. The Liberal Democrats, on {council_seats ld 6 0|an unchanged six}, are now the official opposition.

{seats_at_stake all 0.3333 unit=fraction|A third of the council} was up for election and the result was never in doubt {council_control calderhead lab hold|here}. But even party workers admitted to being taken aback as {ward_control hollins lab gain from=con|Hollins}, then {ward_control park-lane lab gain from=con|Park Lane}, then {ward_control castle lab gain from=con|Castle} came in.

{ward_control thornes lab gain from=con|Thornes} completed the set. It had been Tory for {record thornes-con 22 unit=years|22 years}.

Of the {seats_at_stake all 17|17 seats} at stake Labour won {seats_won lab 14|14}, the Lib Dems {seats_won ld 2|two} and the Tories, of course, {seats_won con 1|one}.

{turnout calderhead 0.75 unit=fraction measure=did_not_vote|Three in four} of those entitled to vote did not bother. At {turnout calderhead 25.1|25.1 per cent} the turnout was {record turnout null qualifiers=lowest unit=year|the lowest on record}, and in {turnout canalside 14.8|Canalside, at 14.8,} fewer people voted than watched the Rovers reserves on Wednesday night.

HOW THEY STAND
Labour {council_seats lab 44 +4|44 (40)}
Lib Dem {council_seats ld 6 0|6 (6)}
Con {council_seats con 1 -4|1 (5)}
