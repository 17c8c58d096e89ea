{"outlet_type": "thread of posts", "election_date": "2027-05-06", "moment": "2027-05-07T09:40", "default_area": null, "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
quick 🧵 on the East Midlands bc nobody's looking

1. {council_control amber-valley reform gain from=lab|Amber Valley}. Ref {council_seats reform 24 area=amber-valley|24}/{council_size all 42 area=amber-valley measure=size|42}. Lab {council_seats lab 11 area=amber-valley|11} (were {council_seats lab 25 area=amber-valley as_of=before_the_election|25}!!), Grn {council_seats grn 6 area=amber-valley|6}, Con {council_seats con 1 area=amber-valley|1}

2. {council_control erewash reform gain from=lab|Erewash} too. by {council_size reform 3 area=erewash measure=majority_in_seats|3}

3. {council_control chesterfield lab hold|Chesterfield} held. just. {council_seats lab 21 area=chesterfield of=40|21 of 40}. lose one by-election and it's gone

4. biggest majority of the day = {ward_control littleover lab hold|Littleover}, {votes_majority littleover 2118|2,118}. smallest = {ward_control spondon con hold|Spondon}, {votes_majority spondon 3|3 (three)}, Con hold, Ref {ward_result spondon 2 unit=rank party=reform|2nd}

5. Greens: {seats_change grn 14 measure=net|+14} across the region. Lib Dems {seats_change ld 5 measure=net|+5}. Tories: {seats_change con -61 measure=net|minus sixty-one}

6. turnout? Derby {turnout derby 31.4 +2 unit=percent|31.4%, up two}. Chesterfield {turnout chesterfield 34 unit=percent|34}. Erewash a miserable {turnout erewash 28 unit=percent|28}

7. if you add up every Reform vote in the region it's {vote_share reform 33 area=east-midlands|33%}. Labour {vote_share lab 24 area=east-midlands|24}, Con {vote_share con 22 area=east-midlands|22}. so that's a {votes_majority east-midlands 9 unit=points party=reform measure=lead|9pt lead}. not nothing

/end, going to bed
