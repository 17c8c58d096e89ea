{"outlet_type": "live blog", "election_date": "2022-05-05", "moment": "2022-05-06T04:30", "default_area": "thornwick", "base": "2018", "source": "composed", "text": "composed: invented council, consistent figures"}
---
Thornwick election LIVE

4.28am – {council_control thornwick ld gain from=con|It's official: Lib Dem gain}. Final tally LD {council_seats ld 21|21}, Con {council_seats con 13|13}, Lab {council_seats lab 4|4}, Green {council_seats grn 2|2}. Goodnight all.

4.03am – {councils_declared all 21 unit=wards of=22|One to go}. The Lib Dems can no longer be caught, the Tories can no longer be overtaken for second, and I can no longer feel my feet.

3.41am – {ward_control palace con loss|Palace} has gone! That's the council leader's ward. By {votes_majority palace 22 party=ld|22}. He got {ward_result palace 840 party=con|840}.

3.15am – Lib Dems hit {council_seats ld 18 as_of=03:15|18}. They need {council_size ld 3 measure=short as_of=03:15|three more} to take charge ({council_size all 21 measure=needed|21} is the target).

2.50am – Labour hold {ward_control railway lab hold|Railway}. {ward_result railway 733 +43 party=lab|733 votes, up from 690}. The red team is pleased.

2.12am – Turnout: {turnout thornwick 41 +2|41 per cent, two up}.

1.30am – {record declaration-order 1 unit=rank|First} result. {ward_control harbour grn gain from=ld|Harbour}: Green gain from LD, {ward_result harbour 902 party=grn|902} to {ward_result harbour 871 party=ld|871}. Not in the script.

Midnight – {councils_declared all 0 unit=wards of=22|None of 22} wards declared. The sports hall smells of badminton.

10pm – {seats_at_stake all 40|All 40} seats are up. As you were: Con {council_seats con 23 as_of=before_the_election|23}, LD {council_seats ld 13 as_of=before_the_election|13}, Lab {council_seats lab 4 as_of=before_the_election|4}.
