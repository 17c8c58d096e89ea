{
 "outlet_type": "foreign wire",
 "election_date": "2024-07-04",
 "moment": "Friday 5 July 2024",
 "default_area": "commons",
 "base": "2019",
 "source": "general election totals of 4 July 2024",
 "text": "retold: real figures, new sentences"
}
---
LONDON – Keir Starmer will become Britain's prime minister on Friday after voters ended {record con 14 unit=years measure=years_in_government|14 years} of Conservative rule in a defeat without parallel in the party's modern history.

With {councils_declared all 648 unit=seats of=650|all but two of the 650 districts} counted, the center-left Labour Party had won {seats_won lab 412|412} seats, {seats_won lab 2 unit=ratio measure=times_2019 qualifiers=more_than|more than double} the {seats_won lab 200 qualifiers=roughly as_of=2019|roughly 200} it took five years ago. The Conservatives trailed with {seats_won con 121|121}. They had never before fallen below {record con 156 unit=seats measure=previous_worst|156}.

Under Britain's system the margin was lopsided. Labour was backed by only {vote_share lab 0.3333 unit=fraction qualifiers=about|about a third} of voters; its nearest competitor by just under {vote_share con 0.25 unit=fraction qualifiers=just_under|a quarter}. Nigel Farage's populist Reform U.K. drew {vote_share reform 14.3 unit=percent|14.3 percent} of the ballots and was rewarded with {seats_won reform 5|five} seats.

The Liberal Democrats, by contrast, were supported by {vote_share ld 12.2 unit=percent|12.2 percent} and gained {seats_won ld 72 +64|72, a rise of 64}. {seats_won grn 4|Four} Greens were elected. The Scottish National Party was crushed, down from {seats_won snp 9 -39|48 to nine}.

Mr. Starmer's majority, at {council_size lab 174 measure=majority|174}, would be slightly smaller than the {council_size lab 179 measure=majority as_of=1997|179} that Tony Blair achieved in 1997.

Among those defeated was Liz Truss, prime minister for {context_figure truss-in-office 49 unit=days|49 days} in 2022, by {votes_majority south-west-norfolk 630 unit=votes|630} votes. {contests_count cabinet-ministers-defeated 11 measure=ministers_defeated qualifiers=at_least unit=contests|At least 11} members of the cabinet lost. Mr. Sunak, who kept his own seat, apologized in the rain.

Fewer than {turnout all 60 qualifiers=fewer_than unit=percent|60 percent} of those registered took part, the weakest showing since {record turnout 2001 unit=year measure=lowest_since|2001}.
