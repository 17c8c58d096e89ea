{"outlet_type": "regional daily", "election_date": "2025-05-01", "moment": "2025-05-02T07:00", "default_area": "runcorn-and-helsby", "base": "2024", "source": "westminster dataset", "text": "retold: real figures"}
---
{votes_majority runcorn-and-helsby 6 party=reform|SIX VOTES}
Reform snatch {ward_control runcorn-and-helsby reform gain from=lab|Runcorn} after all-night count

TWO more families of Labour voters and it would have gone the other way. Sarah Pochin is the new MP for {ward_control runcorn-and-helsby reform gain from=lab|Runcorn and Helsby} by {votes_majority runcorn-and-helsby 6 party=reform|six votes}.

Reform UK's candidate had {ward_result runcorn-and-helsby 12645 party=reform candidate=Sarah_Pochin|12,645}. Labour's Karen Shore had {ward_result runcorn-and-helsby 12639 party=lab candidate=Karen_Shore|12,639}.

It took a full recount to establish it. The majority is the {record by-election-majority 1945 qualifiers=smallest unit=year|smallest at any Westminster by-election since the war}.

A year ago Labour won here with {vote_share lab 0.5 unit=fraction qualifiers=more_than as_of=2024|more than half} the vote; yesterday its share was {vote_share lab 38.7 -14.3|38.7 per cent, down 14.3 points}. Reform's also rounds to {vote_share reform 38.7|38.7}, but that is {share_change reform 20.5 unit=points|up 20.5}.

Nobody else got a look-in. The Tories polled {ward_result runcorn-and-helsby 2341 party=con|2,341} ({vote_share con 7.2|7.2 per cent}), the Greens {ward_result runcorn-and-helsby 2314 party=grn|2,314}, the Lib Dems {ward_result runcorn-and-helsby 942 party=ld|942}.

Of {turnout runcorn-and-helsby 70666 unit=electors|70,666} registered, {turnout runcorn-and-helsby 32655 unit=votes measure=valid|32,655} cast a valid vote.
