{"outlet_type": "Sunday column", "election_date": "2025-05-01", "moment": "2025-05-04T06:00", "default_area": "england", "base": "2021", "source": "composed", "text": "composed: opinion column; national figures near those published, local ones invented"}
---
What the two old parties saw in the mirror

THERE was a time when losing 600 seats in a night would finish a Tory leader. Kemi Badenoch lost rather more and carried on talking.

The national share is the thing to keep on the fridge. Reform UK {projected_share reform 30|30}, Labour {projected_share lab 20|20}, the Lib Dems {projected_share ld 17|17}, the Conservatives {projected_share con 15|15}, the Greens {projected_share grn 11|11}. Add the two old parties together and you get {projected_share con+lab 35 measure=two_parties_together|35}, which is less than either used to think its due.

Take Fenmark, my own county. Reform had {council_seats reform 0 area=fenmark as_of=before_the_election|nobody there} on Wednesday. It won {council_seats reform 39 area=fenmark|39} of {council_size all 64 area=fenmark measure=seats|64} places. The Tories went from {council_seats con 48 area=fenmark as_of=before_the_election|48} to a people carrier: {council_seats con 7 area=fenmark|seven}.

Then there is Runcorn and Helsby, where {votes_majority runcorn-and-helsby 6 party=reform|half a dozen} votes settled it. Labour had a majority of {votes_majority runcorn-and-helsby 14696 party=lab as_of=2024|14,696} there in July.

"Protest," says the cabinet minister I had lunch with, spearing a prawn. Perhaps. But protest that runs {councils_controlled reform 10|ten} councils has a budget to set. A pollster tells me Reform's lead is now {poll_share reform 5 unit=points|five points}, and that on those figures Mr Farage would have {commons_projection reform 301 attributed_to=pollster qualifiers=around|around 301} MPs. I shall believe it when somebody empties a bin.
