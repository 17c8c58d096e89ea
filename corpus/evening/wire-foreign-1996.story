{"outlet_type": "news agency (foreign)", "election_date": "1996-05-02", "moment": "1996-05-03T04:00", "default_area": "england", "base": "1992", "source": "Associated Press report of 3 May 1996", "text": "retold: real figures"}
---
British Ruling Party Routed in Town Halls, But Spared the Worst

LONDON – The Conservatives of Prime Minister John Major were beaten badly Thursday in voting for {councils_at_stake all 150 note=places_voting|150} English municipal districts, yet finished far enough from annihilation to claim they had turned a corner.

Final returns were in from all but {councils_declared all 146 of=150|four} districts early Friday. The Labor Party of Tony Blair held {councils_controlled lab 85 +10|85, ten more than before}. The Liberal Democrats, who sit between the two, had {councils_controlled ld 23 +5|23, a gain of five}, and Major's party was {councils_controlled con 3 -1|down by one to three}. {councils_controlled noc 35|Thirty-five} had no single party in charge.

In {contests_count councils-without-a-conservative 10 unit=councils|ten} cities and towns, among them {council_seats con 0 area=manchester|Manchester} and {council_seats con 0 area=oxford|Oxford}, not one Conservative is left on the council.

Of roughly {seats_at_stake con 1000 qualifiers=roughly|1,000} seats they had to defend, the Conservatives lost {seats_change con -0.5 unit=fraction qualifiers=over|over half}. They also surrendered {council_control runnymede con loss|Runnymede}, one of just {councils_controlled con 4 as_of=before_the_election qualifiers=just|four} contested districts they had controlled.

Still, at a projected {projected_share con 28|28 percent} their share of the vote was an improvement on the {projected_share con 24.9 as_of=1995|24.9 percent} of a year ago, which was their {record conservative-share null qualifiers=worst unit=year|worst ever}.

Major must call a general election within {context_figure months-to-election 12 unit=months qualifiers=within|12 months}.
