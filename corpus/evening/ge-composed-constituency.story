{"outlet_type": "weekly", "election_date": "1992-04-09", "moment": "1992-04-16T09:00", "default_area": "thorne-valley", "base": "1987", "source": "composed", "text": "composed: invented constituency, consistent figures"}
---
Sitting MP back by skin of his teeth

AT 4.35 on Friday morning, after {context_figure recounts 2 unit=recounts|two} recounts and a bundle check, Sir Gerald Poole heard that he was still the Member for {ward_control thorne-valley con hold|Thorne Valley}.

He had {ward_result thorne-valley 24118 party=con candidate=Gerald_Poole|24,118} votes. Labour's Rhona Teale had {ward_result thorne-valley 24082 party=lab candidate=Rhona_Teale|24,082}.

{votes_majority thorne-valley 36 party=con|Thirty-six!} In a constituency where upwards of {turnout thorne-valley 57000 unit=votes qualifiers=upwards_of|57,000} people voted, you could have got the difference on a Thorne Valley Omnibus single-decker with seats to spare.

At the last general election Sir Gerald's majority was {votes_majority thorne-valley 6211 party=con as_of=1987|6,211}, and {votes_majority thorne-valley 9904 party=con as_of=1983|9,904} at the one before that. He first won the seat in {record poole-mp 1974 unit=year|February 1974}, by a less demanding {votes_majority thorne-valley 1800 party=con qualifiers=about as_of=1974|1,800 or so}.

Mrs Teale, who teaches chemistry at the comprehensive in Upper Thorne, increased the Labour share by {vote_share lab 42.1 +8.4 note=per_cent_for_points|8.4 per cent to 42.1}. Sir Gerald's fell only {vote_share con 42.2 -2|two points, to 42.2}. The Liberal Democrat, {ward_result thorne-valley 3 party=ld unit=rank|third} again, polled {ward_result thorne-valley 8402 party=ld|8,402}, and there were {ward_result thorne-valley 588 party=grn|588} for the Greens and {ward_result thorne-valley 17 party=natural-law|17} for Natural Law.

{context_figure postal-votes 900 unit=votes qualifiers=almost|Almost 900} of the votes were cast by post. Both camps believe that these decided it. "We won on the day and lost on the Tuesday before," said her agent.

Turnout was {turnout thorne-valley 81.6|81.6 per cent}, the {record turnout 1950 qualifiers=best unit=year|best since 1950}.

In the neighbouring seats there was less drama. {ward_control kelbrook lab hold|Kelbrook} sent Labour back with {votes_majority kelbrook 15377 party=lab|15,377} to spare; {ward_control the-edges con hold|the Edges} did likewise for the Conservatives, {votes_majority the-edges 11250 party=con|11,250} being the margin. {ward_control moor-and-dale ld gain from=con|Moor and Dale} went Liberal Democrat, by {votes_majority moor-and-dale 488 party=ld|488}. The Conservatives had held it for {record moor-and-dale-con 57 note=60_less_3 unit=years|all but three of the last 60 years}.
