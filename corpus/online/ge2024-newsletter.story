{"outlet_type": "newsletter", "election_date": "2024-07-04", "moment": "2024-07-05T17:00", "default_area": null, "base": "2019", "source": "westminster constituencies_2024", "text": "retold: westminster data 2024"}
---
The Recount: the tightest seats of the night

Afternoon all. You know the big number ({seats_won lab 411 of=650|411} for Labour, {seats_won con 121|121} Tories, {seats_won ld 72|72} Lib Dems). Here are the small ones.

{ward_control hendon lab gain from=con|Hendon}: Labour took it by {votes_majority hendon 15|15 votes}. {votes_majority hendon 15|Fifteen}! {ward_result hendon 15855 party=lab & ward_result hendon 15840 party=con|15,855 to 15,840}, after a count that finished at half ten in the morning.

{ward_control poole lab gain from=con|Poole}, {votes_majority poole 18|18 votes}. A place with a Tory majority of {votes_majority poole 19116 party=con as_of=2019|19,116} last time. Labour polled {ward_result poole 14168 party=lab|14,168}.

{ward_control south-basildon-and-east-thurrock reform gain from=con|South Basildon and East Thurrock}, {votes_majority south-basildon-and-east-thurrock 98|98}. Reform beat Labour there, the Conservatives {ward_result south-basildon-and-east-thurrock 3 unit=rank party=con|third} on {ward_result south-basildon-and-east-thurrock 10159 party=con|10,159}. It gave Nigel Farage's party {seats_won reform 5|a fifth MP}.

{ward_control ynys-mon pc gain from=con|Ynys Môn}, {votes_majority ynys-mon 637|637}: Plaid's {seats_won pc 4|fourth}.

{ward_control godalming-and-ash con hold|Godalming and Ash}, where the chancellor clung on, {votes_majority godalming-and-ash 891|891}. The Lib Dems got {ward_result godalming-and-ash 22402 party=ld|22,402} and still lost.

{ward_control redditch lab gain from=con|Redditch} and {ward_control south-west-norfolk lab gain from=con|South West Norfolk} both flipped to Labour too, by {votes_majority redditch 789 & votes_majority south-west-norfolk 630|789 and 630} respectively, the latter taking out a former prime minister.

Independents beat Labour in {ward_control islington-north ind gain from=lab|Islington North} (majority {votes_majority islington-north 7247|7,247}) and {ward_control leicester-south ind gain from=lab|Leicester South} ({votes_majority leicester-south 979|979}). And {seats_won grn 4|four Greens}: they held {ward_control brighton-pavilion grn hold|Brighton Pavilion} and took {ward_control bristol-central grn gain from=lab|Bristol Central} off Labour and {ward_control waveney-valley grn gain from=con|Waveney Valley} off the Tories, plus one I'll come to tomorrow.

If one voter in four thousand had stayed in bed, Hendon would have had a different MP. Sleep well.
