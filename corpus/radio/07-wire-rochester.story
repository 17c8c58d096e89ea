{
 "outlet_type": "agency wire",
 "election_date": "2014-11-20",
 "moment": "Friday 21 November 2014, early",
 "default_area": "rochester-and-strood",
 "base": "2010",
 "source": "by-election results",
 "text": "retold: real figures, new sentences"
}
---
POLITICS Rochester (rpt, correcting majority in par {context_figure paragraph 2 unit=paragraph|2})

The UK Independence Party secured a {seats_won ukip 2 area=commons measure=elected_MPs|second elected MP} on Friday when {ward_control rochester-and-strood ukip gain unit=control|Rochester and Strood} rejected the Conservatives in a by-election which the Prime Minister had visited {context_figure prime-minister-visits 5 unit=visits|five times}.

Mark Reckless, whose defection forced the contest, polled {ward_result rochester-and-strood 16867 party=ukip candidate=Mark_Reckless unit=votes|16,867}, {votes_majority rochester-and-strood 2920 unit=votes|2,920 more than} Kelly Tolhurst, the Tory candidate. She was supported by {ward_result rochester-and-strood 13947 party=con candidate=Kelly_Tolhurst unit=votes|13,947}.

Labour, which held the predecessor seat until 2010, was relegated to {ward_result rochester-and-strood 3 unit=rank party=lab candidate=Naushabah_Khan|third} with {ward_result rochester-and-strood 6713 party=lab candidate=Naushabah_Khan unit=votes|6,713}. Its share was {vote_share lab 16.8 unit=percent|16.8 per cent}.

For the Liberal Democrats the night was grim. Fewer than {ward_result rochester-and-strood 350 party=ld candidate=Geoff_Juby qualifiers=fewer_than unit=votes|350} people backed them, {vote_share ld 0.9 unit=percent|0.9 per cent}, a collapse of {share_change ld -15.4 unit=points|15.4 points}. The deposit was lost, as it was for all but {contests_count deposits-saved 3 unit=contests|three} of the {contests_count candidates 13 unit=contests|13} candidates. The Greens came {ward_result rochester-and-strood 4 unit=rank party=grn candidate=Clive_Gregory|fourth}, ahead of the junior coalition partner, on {ward_result rochester-and-strood 1692 party=grn candidate=Clive_Gregory unit=votes|1,692}.

Ukip took {vote_share ukip 42.1 unit=percent|42.1 per cent} and the Conservatives {vote_share con 34.8 -14.4 unit=percent|34.8, down 14.4}.

Mr Reckless told supporters: "If we can win here, we can win across the country."

The Conservatives had held the seat at the general election with a majority of {votes_majority rochester-and-strood 9953 as_of=2010 party=con unit=votes|9,953}. It had been ranked {context_figure ukip-target-rank 271 unit=rank|271st} on one list of seats most favourable to Ukip.

Turnout was {turnout rochester-and-strood 50.6 unit=percent|50.6 per cent}.
