{"outlet_type": "Sunday column", "election_date": "2012-05-03", "moment": "2012-05-06T06:00", "default_area": "gb", "base": "year ago", "source": "night-2012 snapshots and ward returns", "text": "retold: real figures"}
---
A good win for Ed. But a great one?

By our political columnist

LET us be fair to Mr Miliband. In twelve months he has taken Labour {projected_share lab 38 +1|from 37 per cent to 38}.

I jest, a little. The Labour leader also gathered in {seats_change lab 823|823 council seats}, and I know party officials who, on Wednesday, would have taken {benchmark lab 700|700} and gone to bed happy. He has {council_control birmingham lab gain|Birmingham}, where {council_seats lab 77 area=birmingham|77} of {council_size all 120 area=birmingham measure=seats|120} councillors now answer to his party. He has {council_control exeter lab gain|Exeter} and {council_control norwich lab gain|Norwich} and, heaven help him, {council_control great-yarmouth lab gain from=con|Great Yarmouth}. What he does not have is London, where {mayor_result london-mayor elected party=con candidate=Boris_Johnson unit=outcome|Boris Johnson} has been returned by {votes_majority london-mayor 3 party=con unit=points qualifiers=about|about three points}.

Consider, though, how low the other side has sunk. {projected_share con 31|Thirty-one per cent} is where William Hague's Tories used to live. When David Cameron went into opposition to a tired government in 2008 he scored {projected_share con 44 as_of=2008|44}. The Lib Dems, with {projected_share ld 16|16 per cent}, saw {seats_won ld 431|431} councillors elected and {seats_change ld -336|336} turned out, and called it resilience.

Some of this is laziness on the voters' part. {turnout england 0.6667 unit=fraction measure=did_not_vote qualifiers=more_than|More than two-thirds} of the English stayed in. In Manchester it was {turnout manchester 0.75 unit=fraction measure=did_not_vote qualifiers=about|about three in four}.

I looked up {ward_control cliviger-with-worsthorne con hold area=burnley|Cliviger with Worsthorne}, a place I promise I have not invented. A Tory won it by {votes_majority cliviger-with-worsthorne 15 party=con area=burnley|15 votes}. UKIP had {ward_result cliviger-with-worsthorne 298 party=ukip area=burnley|298}. Multiply that by the shires of England and you have Mr Cameron's real problem, and it is not Mr Miliband.
