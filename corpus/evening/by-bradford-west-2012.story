{"outlet_type": "wire (home)", "election_date": "2012-03-29", "moment": "2012-03-30T04:00", "default_area": "bradford-west", "base": "2010", "source": "westminster dataset", "text": "retold: real figures"}
---
GALLOWAY STUNS LABOUR IN {ward_control bradford-west respect gain from=lab|BRADFORD WEST}

George Galloway is back at Westminster after overturning a Labour majority of more than {votes_majority bradford-west 5000 party=lab qualifiers=more_than as_of=2010|5,000} in one of the most startling by-elections of modern times.

The Respect candidate won {ward_result bradford-west 18341 party=respect candidate=George_Galloway|18,341} votes, or {vote_share respect 55.9 +52.8|55.9 per cent (up 52.8)}. Labour came in {votes_majority bradford-west 10140 party=respect|10,140} behind with {ward_result bradford-west 8201 party=lab|8,201} and {vote_share lab 25 -20.4|25.0 per cent (down 20.4)}.

For the Coalition parties it was worse yet. The Conservatives, {ward_result bradford-west 2 party=con unit=rank as_of=2010|second} at the general election, lost {share_change con -22.8 unit=points|22.8 points} to finish {ward_result bradford-west 3 party=con unit=rank|third} on {ward_result bradford-west 2746 party=con|2,746}, while the Lib Dems' {ward_result bradford-west 1505 party=ld|1,505} amounted to {vote_share ld 4.6|4.6 per cent}, short of the {context_figure deposit-threshold 5 unit=percent|five} that saves a deposit.

Others: UKIP {ward_result bradford-west 1085 party=ukip|1,085}; Green {ward_result bradford-west 481 party=grn|481}; Dem Nat {ward_result bradford-west 344 party=democratic-nationalists|344}. Electorate {turnout bradford-west 64618 unit=electors|64,618}. Turnout {turnout bradford-west 50.8|50.8 per cent}.
