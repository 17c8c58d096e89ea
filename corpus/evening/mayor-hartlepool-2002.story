{"outlet_type": "evening paper", "election_date": "2002-05-02", "moment": "2002-05-03T12:00", "default_area": "hartlepool", "base": null, "source": "reference pages on the mayor of Hartlepool", "text": "retold: real figures, losing candidates not named"}
---
TOP BANANA!
Monkey mascot is {mayor_result hartlepool-mayor elected party=ind candidate=Stuart_Drummond unit=outcome|elected mayor}

HE promised free fruit to schoolchildren, and the bookies once had him at {context_figure odds 100 unit=ratio|100-1}. This morning Stuart Drummond, otherwise H'Angus, {mayor_result hartlepool-mayor elected party=ind candidate=Stuart_Drummond unit=outcome|runs Hartlepool}.

The football club's monkey won on second preferences with {mayor_result hartlepool-mayor 7395 party=ind candidate=Stuart_Drummond measure=final unit=votes|7,395} votes. Labour's man, the red-hot favourite, had {mayor_result hartlepool-mayor 6762 party=lab measure=final unit=votes|6,762}. That is a gap of {votes_majority hartlepool-mayor 633 party=ind|633}.

Round one could hardly have been closer.

1 S Drummond (Ind) {mayor_result hartlepool-mayor 5696 party=ind candidate=Stuart_Drummond measure=first unit=votes|5,696} {mayor_result hartlepool-mayor 29.1 party=ind candidate=Stuart_Drummond measure=first unit=percent|29.1%}
2 Labour {mayor_result hartlepool-mayor 5438 party=lab measure=first unit=votes|5,438} {mayor_result hartlepool-mayor 27.8 party=lab measure=first unit=percent|27.8%}
3 Independent {mayor_result hartlepool-mayor 5174 party=ind measure=first unit=votes|5,174} {mayor_result hartlepool-mayor 26.5 party=ind measure=first unit=percent|26.5%}
4 Lib Dem {mayor_result hartlepool-mayor 1675 party=ld measure=first unit=votes|1,675} {mayor_result hartlepool-mayor 8.6 party=ld measure=first unit=percent|8.6%}
5 Conservative {mayor_result hartlepool-mayor 1561 party=con measure=first unit=votes|1,561} {mayor_result hartlepool-mayor 8 party=con measure=first unit=percent|8.0%}

Only {votes_majority hartlepool-mayor 522 party=ind measure=first_round_first_to_third qualifiers=only|522 votes} covered the first three. The transfers split {mayor_result hartlepool-mayor 1699 party=ind candidate=Stuart_Drummond measure=transfers unit=votes|1,699} to the monkey and {mayor_result hartlepool-mayor 1324 party=lab measure=transfers unit=votes|1,324} to Labour.

The council itself, of which {seats_at_stake all 0.3333 unit=fraction|a third} was elected, {council_control hartlepool noc hold|stays hung}.
