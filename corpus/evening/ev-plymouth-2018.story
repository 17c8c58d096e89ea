{"outlet_type": "evening paper", "election_date": "2018-05-03", "moment": "2018-05-04T13:30", "default_area": "plymouth", "base": "before the election", "source": "english-2018 dataset", "text": "retold: figures real, candidates not named"}
---
Labour win {council_control plymouth lab gain|Plymouth}: how the city turned red overnight

By the politics desk

SO that's that. After {record conservative-led-administration 2 unit=years|two years} of a Conservative-led administration propped up by UKIP, {council_control plymouth lab gain from=noc|Plymouth City Council} belongs to Labour again, with {council_seats lab 31|31 seats} to {council_seats con 26|26}.

It comes down to {seats_change lab 4|four wards}. {ward_control peverell lab gain from=con|Peverell} and {ward_control drake lab gain from=con|Drake} were won from the Tories; {ward_control ham lab gain from=ukip|Ham} and {ward_control honicknowle lab gain from=ukip|Honicknowle} from UKIP, which began the week with {council_seats ukip 3 as_of=before_the_election|three councillors} and ends it with {council_seats ukip 0|none}.

The other UKIP ward, Moor View, {ward_control moor-view con gain from=ukip|went to the Conservatives} by {votes_majority moor-view 358 party=con|358 votes}. It was their {seats_change con 1 measure=gains|only gain}.

In Drake, the student ward, the gap was {votes_majority drake 165 party=lab|165}: {ward_result drake 954 party=lab|954} against {ward_result drake 789 party=con|789}. In leafy Peverell it was {votes_majority peverell 243 party=lab|243}, and the {ward_result peverell 2324 party=lab|2,324} Labour piled up there was the party's best score anywhere.

It was not the highest of the lot, mind. That honour went to {ward_control plympton-st-mary con hold|Plympton St Mary}, where the Conservative had {ward_result plympton-st-mary 2649 party=con|2,649} and Labour {ward_result plympton-st-mary 850 party=lab|850}. Plymstock Dunstone weighed in with {ward_result plymstock-dunstone 2411 party=con|2,411} for the {ward_control plymstock-dunstone con hold|same colours}.

Of the {seats_at_stake all 19|19 seats} fought on Thursday, Labour took {seats_won lab 11|11} and the Tories {seats_won con 8|eight}. Both had started level on {council_seats lab 27 as_of=before_the_election & council_seats con 27 as_of=before_the_election|27 apiece}.

The Lib Dems, the Greens and TUSC all stood and all came away empty-handed, {council_seats ld 0 & council_seats grn 0 & council_seats tusc 0|without a seat between them}.
