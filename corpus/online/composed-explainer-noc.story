{"outlet_type": "explainer", "election_date": "2027-05-06", "moment": "2027-05-08T10:00", "default_area": null, "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
No overall control: what it means, and who's got it

{councils_controlled noc 41 +9|Forty-one councils, nine more than before}, have no party in charge after Thursday. What happens now?

The arithmetic. A council of 50 needs 26 for a majority; a council of 51 also needs 26. Easy.

Near misses. In {council_control cheltenham noc|Cheltenham} the Lib Dems are {council_size ld 1 area=cheltenham measure=short_of_majority|one short}, with {council_seats ld 0.5 unit=fraction area=cheltenham qualifiers=exactly|exactly half the seats}. In {council_control worthing noc|Worthing}, Labour is {council_size lab 2 area=worthing measure=short_of_majority|two} away, in {council_control basildon noc|Basildon}, Reform {council_size reform 3 area=basildon measure=short_of_majority|three}.

Dead heats. {council_control pendle noc|Pendle}'s {council_size all 33 area=pendle measure=size|33 seats} split {council_seats con 11 area=pendle & council_seats lab 11 area=pendle|11 apiece} between Labour and the Conservatives, with {council_seats ld 7 area=pendle|seven} Lib Dems and {council_seats ind 4 area=pendle|four} independents deciding things.

Do minority councils last? Some do. Portsmouth has been run by a minority for the thick end of {record portsmouth 13 unit=years qualifiers=the_thick_end_of measure=minority_administration|13 years}. Others collapse at the first budget.

What about the mayor? Directly elected mayors carry on regardless. In {mayor_result bedford-mayor elected party=con unit=outcome|Bedford} the Conservative mayor was re-elected on {mayor_result bedford-mayor 31.2 unit=percent party=con|31.2%} and faces a council where his party has {council_seats con 12 area=bedford of=46|12 of the 46 seats}.

Who decides? Mostly, the group leaders, in a series of rooms with poor coffee. There is no rule that says the biggest party goes first, although it usually asks to. Talks can take a weekend or, as one Essex council found, most of a month. The chief executive can't take sides but will have had a folder ready since April, with a tab for each combination that adds up and a blank page for those nobody would dare to propose.

Isn't there a deadline? The annual meeting, which in most places is held within three weeks of polling day. The first item on the agenda is the election of a chair or ceremonial mayor, which tends to show who is speaking to whom. If nothing has been agreed by then the meeting can be adjourned, once, and after that things get embarrassing.

What do the parties get out of it? It varies. A formal coalition shares out cabinet seats, each worth about £18,000 a year on top of the basic allowance. A looser deal swaps support on the budget for a promise or two: a tree strategy, say, or a car park left alone. A minority without any deal survives one vote at a time, and its leader learns to count very quickly.

Do voters mind? Less than councillors think. Surveys generally find that most residents couldn't say which party runs their council, and a fair number believe it's the one that collects the bins, whoever that is.

Could there be another election? Not until 2028, in most places. If a leader loses a confidence vote, a new leader is chosen by the same councillors.
