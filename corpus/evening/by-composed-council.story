{"outlet_type": "evening paper", "election_date": "1999-11-25", "moment": "1999-11-26T12:00", "default_area": "holmebeck", "base": "1999", "source": "composed", "text": "composed: invented council by-election"}
---
By-election gives Lib Dems the whip hand

{seats_at_stake all 1 area=station-road|ONE vacant seat}, {contests_count candidates 4 unit=candidates|four} candidates, {turnout station-road 1712 unit=votes|1,712} votes cast... and the balance of power on {council_control holmebeck noc gain from=lab|Holmebeck council} has shifted.

Labour's loss of {ward_control station-road lab loss|Station Road} last night cost it its overall majority. The party still has {council_seats lab 20|20} of {council_size all 40 measure=seats|40} councillors, but so, between them, do the other lot: {council_seats con 12|12} Tory, {council_seats ld 7|seven} Lib Dem, {council_seats ind 1|one} Independent.

The mayor, a Labour man, has the casting vote until May.

Voting: LD {ward_result station-road 741 party=ld|741}, Lab {ward_result station-road 640 party=lab|640}, Con {ward_result station-road 288 party=con|288}, Soc Lab {ward_result station-road 43 party=socialist-labour|43}. Lib Dem majority {votes_majority station-road 101 party=ld|101}. In May the seat was Labour's by {votes_majority station-road 377 party=lab as_of=1999-05|377}.
