{"outlet_type": "liveblog, Wales", "election_date": "2026-05-07", "moment": "2026-05-08T19:00", "default_area": "senedd", "base": null, "source": "senedd-2026 results", "text": "retold: senedd-2026 data; seats by the published members"}
---
SENEDD 2026: AS IT HAPPENED

6.55pm Right, that's everything. {seats_won pc 43|Plaid Cymru 43}, {seats_won reform 34|Reform 34}, {seats_won lab 9|Labour 9}, {seats_won con 7|Ceidwadwyr 7}, {seats_won grn 2|Greens 2}, {seats_won ld 1|Lib Dems 1}. Diolch for staying with us. Plaid are {council_size pc 6 measure=short_of_majority|six short} of the {council_size all 49 measure=majority|49} you need in the new {council_size all 96 measure=size|96-seat} Siambr.

5.40pm Sir Fynwy Torfaen, top of the poll: Reform, {ward_result sir-fynwy-torfaen 24155 party=reform|24,155}. Plaid {ward_result sir-fynwy-torfaen 18275 party=pc|18,275}, Con {ward_result sir-fynwy-torfaen 13394 party=con|13,394}, Lab {ward_result sir-fynwy-torfaen 11672 party=lab|11,672}. Seats: {seats_won reform 2 area=sir-fynwy-torfaen & seats_won pc 2 area=sir-fynwy-torfaen|two each} for the first pair and {seats_won con 1 area=sir-fynwy-torfaen & seats_won lab 1 area=sir-fynwy-torfaen|one apiece} for the second.

5.02pm A word about Gwynedd Maldwyn, where Plaid have {seats_won pc 4 area=gwynedd-maldwyn of=6|four of the six} and Reform the rest. That's {seats_won reform 2 area=gwynedd-maldwyn|two}, for those without a pencil. Labour, who ran Wales until about lunchtime, came nowhere: {ward_result gwynedd-maldwyn 4466 party=lab|4,466}, fewer than the Lib Dems' {ward_result gwynedd-maldwyn 4554 party=ld|4,554} and the Tories' {ward_result gwynedd-maldwyn 5650 party=con|5,650}.

4.31pm The {record grn null measure=first_ever unit=year|first} Green member of this parliament has been elected in Caerdydd Penarth, taking the {ward_result caerdydd-penarth 4 unit=rank party=grn measure=order_of_election|fourth} seat. {ward_result caerdydd-penarth 12113 party=grn|12,113 votes}, ahead of Labour's {ward_result caerdydd-penarth 10907 party=lab|10,907}. Plaid topped the poll by a mile ({ward_result caerdydd-penarth 36136 party=pc|36,136}).

3.48pm One for the Lib Dems! Brycheiniog Tawe Nedd gives them seat number {ward_result brycheiniog-tawe-nedd 5 unit=rank party=ld measure=order_of_election|five}, on {ward_result brycheiniog-tawe-nedd 9549 party=ld|9,549}. Reform were {ward_result brycheiniog-tawe-nedd 1 unit=rank party=reform|first} there with {ward_result brycheiniog-tawe-nedd 26897 party=reform|26,897}. {seats_won lab 0 area=brycheiniog-tawe-nedd|No Labour seat}: {ward_result brycheiniog-tawe-nedd 7086 party=lab|7,086} wasn't enough.

3.15pm Bangor Conwy Môn — {seats_won pc 3 area=bangor-conwy-mon|Plaid 3}, {seats_won reform 2 area=bangor-conwy-mon|Reform 2}, {seats_won con 1 area=bangor-conwy-mon|Con 1}. {seats_won lab 0 area=north-wales as_of=so_far|Not a single Labour member} north of Wrexham yet.

2.55pm If you're only joining us, some housekeeping. There aren't any constituency members or regional members this time, there are just members. Voters put one cross beside one list and the places go out one by one, by a method named after a Belgian, until {contests_count seats 6 measure=per_constituency|all six} are gone. There's no by-election if someone resigns, the next on the list steps up. It's very tidy and everyone I have spoken to on the doorstep hates it.

2.41pm From our reporter at Venue Cymru: the sandwiches ran out at noon, there's a queue for the single working plug socket, and a former minister is sitting by herself on a stack of chairs reading a Georges Simenon. "I've read this one," she said. "He did it."

2.20pm Labour sources saying they'd be "happy with {benchmark lab 12 attributed_to=Labour_sources|a dozen}". Happy.

1.58pm Weather watch. Dry in the west and bright in the north, hammering it down in Merthyr. Does rain help anyone? A professor of politics who's been asked that question in every election since 1997 tells me no, and could I stop ringing.

1.30pm We have {contests_count constituencies 3 of=16 measure=declared|three of the 16 constituencies} in and Plaid have won {seats_won pc 9 as_of=three_constituencies_declared|nine}, {seats_won pc 0.5 unit=fraction qualifiers=exactly as_of=three_constituencies_declared|exactly half} of what's been given out so far. If that carried on they'd be looking at {benchmark pc 48 measure=forecast|48} and a very tense phone call.
