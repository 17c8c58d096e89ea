{
 "outlet_type": "Sunday column",
 "election_date": "2021-05-06",
 "moment": "Sunday 9 May 2021",
 "default_area": "loamshire",
 "base": "2017",
 "source": "invented county",
 "text": "composed"
}
---
I have been going to the count in Loamshire since it was done in a cattle mart and you went home smelling of it. In all that time the county has been lost by the Conservatives {record loamshire 1 unit=times measure=conservative_losses|once}. That was 1993, when they were left with {council_seats con 29 area=loamshire as_of=1993|twenty-nine} seats out of {council_size all 71 measure=seats_on_council as_of=1993|seventy-one}, and the chief whip cried into a sandwich.

There were no tears on Friday. {council_control loamshire con hold unit=control area=loamshire|Loamshire} was retained, and comfortably. Of the {seats_at_stake all 64 unit=seats|sixty-four} divisions, {seats_won con 41|forty-one} are theirs; they had {council_seats con 46 as_of=before_the_election|forty-six}. A majority of {council_size con 18 measure=majority_in_seats|eighteen} would have any group leader buying the drinks.

Yet I came away thinking of the {council_size con 5 measure=seats_to_lose|five} that went. Look where they are. {ward_control hopworth ld gain unit=control|Hopworth}, where the Lib Dems were {ward_result hopworth 4 unit=rank party=ld as_of=2017|fourth} last time, fell by {votes_majority hopworth 611 unit=votes|611} votes. {ward_control vale-of-ashe ld gain unit=control|Vale of Ashe} too, by {votes_majority vale-of-ashe 90 unit=votes|ninety}. {ward_control market-stoughton grn gain unit=control|Market Stoughton}, Conservative since God was a boy, has returned a Green. {context_figure lost-seats 0.75 unit=fraction measure=near_new_estates|Three-quarters of the seats lost} were within ten miles of a new housing estate; well, {context_figure lost-seats 4 unit=seats of=5 measure=near_new_estates|four of the five}, which is {context_figure lost-seats 80 unit=percent measure=near_new_estates|eighty per cent}, but you take the point.

Labour's story is shorter. The party holds {council_seats lab 9|nine}, as it has since {record lab 2013 unit=year measure=same_number_since|2013}, and it {seats_change lab 0 measure=losses|did not lose one} of them. {seats_change lab 0 measure=gains|Nor did it gain one}. "We are a rock," its leader told me. So is a thing at the bottom of a pond.

The Lib Dems' {council_seats ld 11 +3|eleven (eight in 2017)} and the Greens' {council_seats grn 3 +2|three} will, I suspect, be heard from. In 1997 a majority of {council_size con 18 measure=majority_in_seats as_of=1997|eighteen} became {council_size con 2 measure=majority_in_seats as_of=2001|two} within a single term. If it happens again in 2025 I shall be there, and so will the sandwich.
