{"outlet_type": "regional daily", "election_date": "2024-07-04", "moment": "2024-07-05T08:00", "default_area": "south-west-norfolk", "base": "2019 notional", "source": "westminster dataset", "text": "retold: real figures, only national figures named"}
---
Truss turfed out
Former PM beaten in one of the safest seats in the land

BY the time Liz Truss walked into the sports hall at Alive Lynnsport, a few minutes before seven and some time after her rivals had begun a slow handclap, everybody present knew what she was about to hear.

The woman who was prime minister for {context_figure truss-days 49 unit=days|49 days} had lost {ward_control south-west-norfolk lab gain from=con|South West Norfolk} to Labour, by {votes_majority south-west-norfolk 630 party=lab|630} votes.

It is hard to convey how unlikely that would have seemed even a year ago. On the new boundaries she was defending a notional majority of {votes_majority south-west-norfolk 24180 party=con as_of=2019_notional|24,180}; a fortnight before the poll the bookmakers still made her odds-on.

The winner is Terry Jermy, a Thetford man. He gained {ward_result south-west-norfolk 11847 party=lab candidate=Terry_Jermy|11,847} votes, which at {vote_share lab 26.7|26.7 per cent} is among the smallest shares on which anybody has been sent to this new Parliament. Ms Truss had {ward_result south-west-norfolk 11217 party=con candidate=Liz_Truss|11,217} ({vote_share con 25.3|25.3}), and close behind came Reform UK with {ward_result south-west-norfolk 9958 party=reform|9,958} ({vote_share reform 22.5|22.5}).

What did for her was not so much a Labour surge – the party's share rose by {share_change lab 8.4 unit=points|8.4 points} – as the collapse of her own vote. It fell by {share_change con -43.4 unit=points|43.4 points}. Put another way, out of every five people who voted Conservative in 2019 {context_figure conservative-retention 0.4 unit=fraction qualifiers=scarcely|scarcely two} did so again.

Part of it went to Reform. And part went to an Independent who had once been a Conservative himself and who persuaded {ward_result south-west-norfolk 6282 party=ind|6,282} voters, {vote_share ind 0.1429 unit=fraction|one in seven}, that the county deserved better. Had he stayed at home Ms Truss would in all likelihood still be an MP.

The remaining votes went to the Lib Dems ({ward_result south-west-norfolk 2618 party=ld|2,618}), the Greens ({ward_result south-west-norfolk 1838 party=grn|1,838}) and the Monster Raving Loony Party ({ward_result south-west-norfolk 338 party=mrlp|338}), whose candidate stood throughout the declaration in a white jumpsuit.

Of an electorate of {turnout south-west-norfolk 74724 unit=electors|74,724}, {turnout south-west-norfolk 44335 unit=votes measure=valid|44,335} cast valid votes, a turnout of {turnout south-west-norfolk 59.3|59.3 per cent}.

She left without making a speech. Outside it had started to rain, and a man with a lettuce on a stick, who had waited since midnight, missed her altogether.

HOW IT WAS ELSEWHERE
Labour also gained {ward_control bury-st-edmunds-and-stowmarket lab gain from=con|Bury St Edmunds and Stowmarket}, by {votes_majority bury-st-edmunds-and-stowmarket 1452 party=lab|1,452}. In {ward_control waveney-valley grn gain from=con|Waveney Valley} Adrian Ramsay, co-leader of the Greens, triumphed by {votes_majority waveney-valley 5594 party=grn|5,594}, with {vote_share grn 41.7 area=waveney-valley|41.7 per cent} to the Conservatives' {vote_share con 30.3 area=waveney-valley|30.3}.
