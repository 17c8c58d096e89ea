{
 "outlet_type": "press agency long read",
 "election_date": "2024-05-02",
 "moment": "Saturday 4 May 2024",
 "default_area": "wharfe-and-aire",
 "base": "2021",
 "source": "invented combined authority",
 "text": "composed"
}
---
Labour's grip on the Wharfe and Aire mayoralty was loosened but not broken on Saturday, when Nasreen Holt was {mayor_result wharfe-and-aire-mayor elected hold party=lab candidate=Nasreen_Holt unit=outcome|returned for a second term} with {mayor_result wharfe-and-aire-mayor 0.3333 unit=fraction party=lab candidate=Nasreen_Holt qualifiers=barely_more_than|barely more than a third of the vote}.

Ms Holt, who in 2021 had needed a second round to see off the Conservatives, this time needed only to come first. She did so with {mayor_result wharfe-and-aire-mayor 142066 unit=votes party=lab candidate=Nasreen_Holt|142,066} votes, {mayor_result wharfe-and-aire-mayor 35.1 unit=percent party=lab candidate=Nasreen_Holt|35.1 per cent}. Had the old system been kept it is by no means certain that she would have been re-elected.

The Conservative, Sir Hugh Calder, was supported by {mayor_result wharfe-and-aire-mayor 128340 unit=votes party=con candidate=Hugh_Calder|128,340}, Reform's Dale Winter by {mayor_result wharfe-and-aire-mayor 61207 unit=votes party=reform candidate=Dale_Winter|61,207} and the Green, Ottilie Byrne, by {mayor_result wharfe-and-aire-mayor 43915 unit=votes party=grn candidate=Ottilie_Byrne|43,915}. Liberal Democrat Ken Marsh was {mayor_result wharfe-and-aire-mayor 5 unit=rank party=ld candidate=Ken_Marsh|fifth}, {votes_majority wharfe-and-aire-mayor 14708 measure=green_over_lib_dem unit=votes|14,708} behind Ms Byrne.

The majority, {votes_majority wharfe-and-aire-mayor 13726 unit=votes|13,726}, was {votes_majority wharfe-and-aire-mayor 0.3333 unit=fraction measure=of_previous_majority qualifiers=less_than|less than a third} of the {votes_majority wharfe-and-aire-mayor 44010 as_of=2021 measure=final unit=votes|44,010} by which she had won three years earlier.

By authority, Ms Holt led in {contests_count authorities-led-labour 3 unit=contests|three} of the area's {contests_count authorities 5 unit=contests|five}. Skelbury, which has a Conservative council, preferred Sir Hugh by {mayor_result wharfe-and-aire-mayor 2 unit=ratio measure=con_to_lab area=skelbury|two to one}, and in Ilksley he was ahead by {votes_majority ilksley 92 unit=votes|92} votes. Her strongest showing was in the city of Aireborough, where {mayor_result wharfe-and-aire-mayor 47 unit=percent party=lab candidate=Nasreen_Holt area=aireborough|47 per cent} chose her.

Turnout across the area fell to {turnout wharfe-and-aire 28.9 -4.4 unit=percent|28.9 per cent from 33.3}.

"A win is a win," she said. "I would have taken it by one."
