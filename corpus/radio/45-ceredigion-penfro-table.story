{
 "outlet_type": "website results page",
 "election_date": "2026-05-07",
 "moment": "Friday 8 May 2026",
 "default_area": "ceredigion-penfro",
 "base": null,
 "source": "published Senedd results of 7 May 2026",
 "text": "retold: real figures, new sentences"
}
---
CEREDIGION PENFRO – canlyniad / result

Plaid Cymru | {ward_result ceredigion-penfro 31943 party=pc unit=votes|31,943} | {seats_won pc 3|3}
Reform UK | {ward_result ceredigion-penfro 23003 party=reform unit=votes|23,003} | {seats_won reform 2|2}
Ceidwadwyr / Conservatives | {ward_result ceredigion-penfro 14789 party=con unit=votes|14,789} | {seats_won con 1|1}
Llafur / Labour | {ward_result ceredigion-penfro 6495 party=lab unit=votes|6,495} | {seats_won lab 0|0}
Gwyrdd / Green | {ward_result ceredigion-penfro 6324 party=grn unit=votes|6,324} | {seats_won grn 0|0}
Dem Rhydd / Lib Dem | {ward_result ceredigion-penfro 4613 party=ld unit=votes|4,613} | {seats_won ld 0|0}
Eraill / Others | {ward_result ceredigion-penfro 1986 party=oth unit=votes|1,986} | {seats_won oth 0|0}

Cyfanswm / Total {turnout ceredigion-penfro 89153 unit=votes measure=valid_votes|89,153}

In English, for those who asked: Plaid took {vote_share pc 35.8 unit=percent|35.8%}, good for {seats_won pc 3|half of the six places}, and first pick besides. Reform, with {vote_share reform 25.8 unit=percent|25.8%}, were second. The Conservatives' {vote_share con 16.6 unit=percent|16.6%} bought {seats_won con 1|one}, {context_figure conservative-seat 4 unit=rank measure=order_of_election|the fourth} to be filled. Labour, who until this week were in government in Cardiff, finished {ward_result ceredigion-penfro 4 unit=rank party=lab|fourth}, {votes_majority ceredigion-penfro 171 measure=labour_over_greens unit=votes|171} votes in front of the Greens; at {vote_share lab 7.3 unit=percent|7.3 per cent} they weren't near. To have been sure of a member here you wanted roughly {context_figure ceredigion-penfro 0.1429 unit=fraction measure=effective_threshold qualifiers=roughly|one vote in seven}.

NEXT DOOR: in Gwynedd Maldwyn Plaid {ward_result gwynedd-maldwyn 1 unit=rank party=pc|led} with {ward_result gwynedd-maldwyn 36087 party=pc unit=votes|36,087}, Reform trailing by {votes_majority gwynedd-maldwyn 13420 unit=votes|13,420}.
