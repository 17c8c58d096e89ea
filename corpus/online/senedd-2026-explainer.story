{"outlet_type": "explainer, questions and answers", "election_date": "2026-05-07", "moment": "2026-05-09T09:00", "default_area": "senedd", "base": null, "source": "senedd-2026 results", "text": "retold: senedd-2026 data"}
---
What just happened in Wales? Your questions

Who won?
Plaid Cymru, with {seats_won pc 43 of=96|43 of the 96 seats}. It's the {record pc null measure=first_time_largest_party unit=year|first time} any party other than Labour has come top in an election to this parliament.

So they've got a majority?
No. You need {council_size all 49 measure=majority|49}, so they're {council_size pc 6 measure=short_of_majority|half a dozen shy}. Add the Greens' {seats_won grn 2|two} and it still isn't enough; add Labour's {seats_won lab 9|nine} and it's comfortable.

How many votes was that?
About {vote_share pc 35.4 qualifiers=about|35.4 per cent} of the total, or {ward_result wales 444665 party=pc measure=national_total|444,665}. Reform UK had {vote_share reform 29.3|29.3} and {seats_won reform 34|34} members. Labour's {vote_share lab 11.1|11.1%} is barely ahead of the Conservatives' {vote_share con 10.7|10.7%}, but Labour got {seats_won lab 2 measure=more_than_con|two more seats}.

Hang on, Labour on {vote_share lab 11|11 per cent}?
{vote_share lab 11.1|11.1}. The Greens, on {vote_share grn 6.7|6.7}, were closer to Labour than Labour was to Reform.

Is there anywhere Labour came first?
{contests_count constituencies 0 of=16 measure=lab_first|None of the 16 constituencies}. {ward_result wales 3 unit=rank party=lab measure=best_place|Third} was the best it managed anywhere, and its biggest vote, {ward_result sir-fynwy-torfaen 11672 party=lab|11,672} in Sir Fynwy Torfaen, was good enough only for {ward_result sir-fynwy-torfaen 4 unit=rank party=lab|fourth}.

Where was Plaid strongest?
In raw votes, Sir Gaerfyrddin ({ward_result sir-gaerfyrddin 36160 party=pc|36,160}), just ahead of Caerdydd Penarth ({ward_result caerdydd-penarth 36136 party=pc|36,136}) and Gwynedd Maldwyn ({ward_result gwynedd-maldwyn 36087 party=pc|36,087}).

And Reform?
First in {contests_count constituencies 5 measure=reform_first note=places_topped|five}: {ward_result brycheiniog-tawe-nedd 1 unit=rank party=reform|Brycheiniog Tawe Nedd}, {ward_result casnewydd-islwyn 1 unit=rank party=reform|Casnewydd Islwyn}, {ward_result clwyd 1 unit=rank party=reform|Clwyd}, {ward_result fflint-wrecsam 1 unit=rank party=reform|Fflint Wrecsam} and {ward_result sir-fynwy-torfaen 1 unit=rank party=reform|Sir Fynwy Torfaen}. In Clwyd it won {seats_won reform 0.5 unit=fraction area=clwyd of=6|half the six seats}.

Does everyone get the same number of members?
Yes, {contests_count seats 6 measure=per_constituency|six per constituency}, by closed list. To be sure of one you need roughly {context_figure threshold 0.1429 unit=fraction qualifiers=roughly|a seventh of the vote}, though in practice {context_figure threshold 9 unit=percent|9} or {context_figure threshold 10 unit=percent|10 per cent} often did.
