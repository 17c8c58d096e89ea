{"outlet_type": "live blog", "election_date": "2026-05-07", "moment": "2026-05-08T18:00", "default_area": "wales", "base": null, "source": "senedd-2026 dataset, seats by the votes", "text": "retold: real figures, candidates not named"}
---
SENEDD RESULT: {seats_won pc 1 unit=rank|Plaid first}, {seats_won reform 2 unit=rank|Reform second}, Labour nowhere

18:02
That's your lot. {contests_count constituencies 16 unit=constituencies|All 16 constituencies} are in and the new Senedd looks like this:
• Plaid Cymru {seats_won pc 43|43}
• Reform UK {seats_won reform 34|34}
• Labour {seats_won lab 9|9}
• Conservatives {seats_won con 7|7}
• Greens {seats_won grn 2|2}
• Lib Dems {seats_won ld 1|1}
You need {council_size all 49 of=96 area=senedd measure=needed|49 of 96} to govern alone. Diolch for reading!

16:45
Plaid's best showing yet: {seats_won pc 4 area=gwynedd-maldwyn|four} of the {seats_at_stake all 6 area=gwynedd-maldwyn|six} in Gwynedd Maldwyn on {ward_result gwynedd-maldwyn 36087 party=pc|36,087} votes. The other {seats_won reform 2 area=gwynedd-maldwyn|two} are Reform's ({ward_result gwynedd-maldwyn 22667 party=reform|22,667}). Labour? {ward_result gwynedd-maldwyn 4466 party=lab|4,466}.

15:58
The Liberal Democrats are on the board. They've taken {seats_won ld 1 area=brycheiniog-tawe-nedd|the last seat} in Brycheiniog Tawe Nedd with {ward_result brycheiniog-tawe-nedd 9549 party=ld|9,549}. Reform topped the poll there, {ward_result brycheiniog-tawe-nedd 26897 party=reform|26,897} to Plaid's {ward_result brycheiniog-tawe-nedd 23276 party=pc|23,276}, and gets {seats_won reform 3 area=brycheiniog-tawe-nedd & seats_won pc 2 area=brycheiniog-tawe-nedd|three to its two}.

15:10
Cardiff now. In Caerdydd Penarth Plaid ran away with it: {ward_result caerdydd-penarth 36136 party=pc|36,136}, Reform {ward_result caerdydd-penarth 15525 party=reform|15,525}, Greens {ward_result caerdydd-penarth 12113 party=grn|12,113}, Labour {ward_result caerdydd-penarth 10907 party=lab|10,907}, Tories {ward_result caerdydd-penarth 6818 party=con|6,818}. So it's Plaid {seats_won pc 3 area=caerdydd-penarth|three}, and {seats_won reform 1 area=caerdydd-penarth & seats_won grn 1 area=caerdydd-penarth & seats_won lab 1 area=caerdydd-penarth|one apiece} for the next in line.

14:22
Newport's old Labour fortress: Casnewydd Islwyn splits {seats_won reform 2 area=casnewydd-islwyn & seats_won pc 2 area=casnewydd-islwyn & seats_won lab 1 area=casnewydd-islwyn & seats_won con 1 area=casnewydd-islwyn|2-2-1-1} (Ref-PC-Lab-Con).
