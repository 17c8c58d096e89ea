{
 "outlet_type": "student radio script",
 "election_date": "2022-05-05",
 "moment": "Friday 6 May 2022, 9am",
 "default_area": "minsterford",
 "base": "2021",
 "source": "invented city",
 "text": "composed"
}
---
You're listening to Campus Breakfast. It is nine. I've had no sleep and half a flapjack.

OK so. The council. Our ward – {ward_control university grn hold unit=control|University}, obviously – stays Green. The Greens got {ward_result university 1322 party=grn unit=votes|one thousand three hundred and twenty-two}, Labour {ward_result university 1108 party=lab unit=votes|eleven hundred and eight}, and Lib Dem {ward_result university 96 party=ld unit=votes|ninety-six}. The Conservative got {ward_result university 41 party=con unit=votes|forty-one}! I have had birthday parties with more people.

But the bit everyone's texting about is turnout. {turnout university 18 qualifiers=under unit=percent|Under eighteen per cent}. Guys. In Cloisters, which is across one road, ONE ROAD, it's {turnout cloisters 47.5 unit=percent|forty-seven and a half}.

City-wide? Labour still run {council_control minsterford lab hold unit=control area=minsterford|it}. They've {council_seats lab 29 -2|twenty-nine, having lost two}. Greens {council_seats grn 8 +3|up three to eight}, Lib Dems {council_seats ld 7 -1|seven, minus one}. And the Tories – pause for effect – {council_seats con 4 0|four. Same four}. {council_size all 48 measure=seats_on_council|Forty-eight} in all.

The Greens' new ones: {ward_control wharf grn gain from=lab unit=control|Wharf}, {ward_control infirmary grn gain from=lab unit=control|Infirmary}, both off Labour, and {ward_control north-gate grn gain from=ld unit=control|North Gate}, off the Lib Dems. North Gate was {votes_majority north-gate 11 unit=votes|eleven votes}. Do you know how many people live in my halls? More than eleven.

We asked the Labour leader if he was worried. Quote: "We've lost {seats_change lab -2 attributed_to=Labour_leader|two}. We've got {council_seats lab 29 attributed_to=Labour_leader|twenty-nine}. I'm going to bed." Unquote.

This is Wet Leg.
