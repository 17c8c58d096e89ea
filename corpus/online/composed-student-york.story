{"outlet_type": "student paper", "election_date": "2027-05-06", "moment": "2027-05-08T12:00", "default_area": "york", "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
{ward_control hull-road grn|Hull Road} is all Green now and the Union bar is unbearable

{ward_control hull-road grn gain from=lab|Hull Road} ward, where {context_figure students 0.6 unit=fraction qualifiers=roughly|roughly three voters in five} are students, elected {seats_won grn 3 area=hull-road|three Greens} on Thursday, unseating every Labour councillor it had. The top Green, a PhD student in soil science, 26, polled {ward_result hull-road 1388 party=grn|1,388}. Labour's best-placed candidate managed {ward_result hull-road 902 party=lab|902}, the Lib Dems {ward_result hull-road 188 party=ld|188} and the Conservatives a faintly heroic {ward_result hull-road 77 party=con|77}.

Citywide it wasn't like that. Labour still runs {council_control york lab hold|York} with {council_seats lab 24 +0|24, as before} — gaining {ward_control westfield lab gain from=ld|Westfield} from the Lib Dems made up the difference — to the Lib Dems' {council_seats ld 16 -3|16 (down three)}, the Greens' {council_seats grn 3 +3|three (from zero)}, and {council_seats con 3|three} Tories plus an {council_seats ind 1|independent}.

Heslington stayed Lib Dem: {ward_control fulford-and-heslington ld hold|Fulford and Heslington}, {votes_majority fulford-and-heslington 97|97 votes} in it. A recount was requested. It was refused.

Turnout on campus was {turnout campus-east 22 unit=percent|22 per cent} at the east polling station and {turnout campus-west 31 unit=percent|31} at the west. Last year it rained. This year it also rained.
