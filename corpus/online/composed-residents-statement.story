{"outlet_type": "residents' association statement", "election_date": "2027-05-06", "moment": "2027-05-07T05:00", "default_area": "epsom-and-ewell", "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
A note from your Residents' Association

Dear neighbours

We've done it again! {council_control epsom-and-ewell residents hold|Epsom and Ewell} stays in residents' hands, as it has for {record epsom-and-ewell 90 unit=years measure=time_in_control|ninety years}.

RA candidates won {council_seats residents 28|28 seats}, which with {council_size all 35 measure=size|35} on the council is {council_seats residents 0.8 unit=fraction|four fifths} of them. The Lib Dems came back with {council_seats ld 4|four}, Labour {council_seats lab 2|two}, the Conservatives {council_seats con 1|one}. Reform stood everywhere and won {council_seats reform 0|nowhere}.

{ward_control stoneleigh residents hold|Stoneleigh}: our {seats_won residents 3 area=stoneleigh|three} had {ward_result stoneleigh 1502 party=residents|1,502}, {ward_result stoneleigh 1477 party=residents|1,477} and {ward_result stoneleigh 1440 party=residents|1,440}. Nearest challenger {ward_result stoneleigh 388 party=reform|388}.
{ward_control college residents & ward_control college ld|College}: {seats_won residents 2 area=college|two of ours} in ({ward_result college 1011 party=residents & ward_result college 978 party=residents|1,011 and 978}), {seats_won ld 1 area=college|one Lib Dem} ({ward_result college 966 party=ld|966}). We missed the third by {votes_majority college 8 party=ld measure=last_seat|eight}.

Subs are due, £5 as ever.
