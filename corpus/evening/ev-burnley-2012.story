{"outlet_type": "evening paper", "election_date": "2012-05-03", "moment": "2012-05-04T15:00", "default_area": "burnley", "base": "before the election", "source": "night-2012 dataset, Burnley ward returns", "text": "retold: figures real, candidates not named"}
---
LABOUR SWEEPS BACK TO POWER
Party takes {seats_won lab 11 of=15|11 of 15 seats} as Lib Dems lose grip on {council_control burnley lab gain|Burnley}

LABOUR is back in charge at {council_control burnley lab gain|Burnley Town Hall} today after a count which left the Liberal Democrats nursing the loss of {seats_change ld -7|seven councillors}.

The party gained {seats_change lab 8|eight seats} on a night when {seats_at_stake all 15|15} were contested. It now has {council_seats lab 26|26} of the {council_size all 45 measure=seats|45} places on the borough council and an {council_size lab 7 measure=majority|overall majority of seven}.

The Lib Dems, who went into the poll as the largest group on {council_seats ld 21 as_of=before_the_election|21}, are down to {council_seats ld 14|14}. Labour had {council_seats lab 18 as_of=before_the_election|18} before polling day.

The Tories finished where they began, with {council_seats con 5 0|five}, but only just.

In {ward_control cliviger-with-worsthorne con hold|Cliviger with Worsthorne} they scraped home by {votes_majority cliviger-with-worsthorne 15 party=con|15 votes}, polling {ward_result cliviger-with-worsthorne 456 party=con|456} to the Lib Dems' {ward_result cliviger-with-worsthorne 441 party=ld|441}. Whittlefield with Ightenhill was tighter still: {ward_result whittlefield-with-ightenhill 478 party=con|478} for the {ward_control whittlefield-with-ightenhill con hold|Conservative}, {ward_result whittlefield-with-ightenhill 471 party=lab|471} for Labour, a margin of {votes_majority whittlefield-with-ightenhill 7 party=con qualifiers=just|just seven}.

And there was no way back for the BNP. Its {council_seats bnp 1 as_of=before_the_election|last remaining councillor} was defending Hapton with Park, where {ward_control hapton-with-park lab gain from=bnp|Labour} romped in with {ward_result hapton-with-park 724 party=lab|724 votes}. The far-right party managed {ward_result hapton-with-park 423 party=bnp|423}.

There were cheers too for Labour in {ward_control queensgate lab gain from=ld|Queensgate}, {ward_control lanehead lab gain from=ld|Lanehead} and {ward_control brunshaw lab gain from=ld|Brunshaw}, each of them taken from the Lib Dems. The biggest Labour pile of the day was in {ward_control daneshouse-with-stoneyholme lab gain from=ld|Daneshouse with Stoneyholme}: {ward_result daneshouse-with-stoneyholme 1571 party=lab|1,571}, almost double the {ward_result daneshouse-with-stoneyholme 805 party=ld|805} of the sitting party.

Only {ward_control briercliffe ld hold|Briercliffe}, with a majority of {votes_majority briercliffe 344 party=ld|344}, and {ward_control coalclough-with-deerplay ld hold|Coalclough with Deerplay} stayed yellow.

"It wasn't us they were voting against, it was London," said one weary Lib Dem as the tables were folded away.
