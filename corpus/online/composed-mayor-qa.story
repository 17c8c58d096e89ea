{"outlet_type": "questions and answers, two-round mayor", "election_date": "2021-05-06", "moment": "2021-05-08T18:00", "default_area": "wendlebury", "base": "2017", "source": "composed", "text": "composed: own consistent figures, invented city"}
---
Wendlebury's mayoral count: your questions answered

So who's the mayor?
{mayor_result wendlebury-mayor elected party=ld candidate=Ines_Calloway unit=outcome|Ines Calloway}, for the Liberal Democrats, by {votes_majority wendlebury-mayor 1106|1,106 votes} on the second round.

But she was behind on Friday?
She was. First preferences went {mayor_result wendlebury-mayor 34.8 unit=percent party=con measure=first_round|34.8%} to the Conservative, {mayor_result wendlebury-mayor 31.9 unit=percent party=ld measure=first_round|31.9%} to Calloway, {mayor_result wendlebury-mayor 22.5 unit=percent party=lab measure=first_round|22.5%} to Labour and {mayor_result wendlebury-mayor 10.8 unit=percent party=grn measure=first_round|10.8%} to the Greens. Nobody had half, so the bottom two dropped out.

And their voters?
Just over {context_figure second-preferences 0.5 unit=fraction qualifiers=just_over measure=share_of_transfers_to_ld|half} put her second; only {context_figure second-preferences 0.1667 unit=fraction measure=share_of_transfers_to_con|one in six} chose the Tory. The rest did not express a usable preference. The finishing scores were {mayor_result wendlebury-mayor 27904 unit=votes party=ld measure=final_round & mayor_result wendlebury-mayor 26798 unit=votes party=con measure=final_round|27,904 and 26,798} respectively.

Has the city ever had a Lib Dem mayor?
{record wendlebury-mayor null measure=first_ever_ld unit=year|Never}. She's the {record wendlebury-mayor null measure=first_woman unit=year|first woman} too. Labour held the job for {record wendlebury-mayor 8 unit=years measure=time_in_office party=lab|eight years}, then the Conservatives for {record wendlebury-mayor 4 unit=years measure=time_in_office party=con|four}.

Would she have won under first past the post?
No. The Conservative would.

What was the turnout?
{turnout wendlebury 37 unit=percent|37 per cent}, or {turnout wendlebury 55310 unit=votes|55,310 ballot papers}, of which {context_figure rejected-papers 608 unit=votes|608} were rejected at the first count.

When does she start, and what's she paid?
Monday, and £74,000.
