{
 "outlet_type": "explainer, questions and answers",
 "election_date": "2018-05-03",
 "moment": "Friday 4 May 2018, lunchtime",
 "default_area": "trafford",
 "base": "before the election",
 "source": "council totals of 3 May 2018",
 "text": "retold: real figures, new sentences"
}
---
What just happened in Trafford? Your questions answered

Who won?
Depends what you mean. Labour has most seats, {council_seats lab 30|30}. To run the place alone you need {council_size all 32 measure=needed_for_majority|32}. So in the sense that counts, no one: {council_control trafford noc gain unit=control area=trafford|Trafford} is under no overall control.

And before?
The Conservatives had it: {council_seats con 34 as_of=before_the_election|34} of the {council_size all 63 measure=seats_on_council|63}. They are now {council_seats con 29|29}, which means a net loss of {seats_change con -5|five}.

Wasn't this their only council in Greater Manchester?
It was. Of the {context_figure greater-manchester-boroughs 10 unit=councils|ten} boroughs Trafford was the {councils_controlled con 1 area=greater-manchester as_of=before_the_election|one} blue one. There are now {councils_controlled con 0 area=greater-manchester|none}.

How many seats were up?
{seats_at_stake all 0.3333 unit=fraction|A third}. {seats_at_stake all 21 unit=seats|Twenty-one}, in theory; because of vacancies there were a few more on the ballot, {seats_won con 7|seven} of them won by Conservatives and {seats_won lab 13|thirteen} by Labour. {seats_won grn 2|Two} went to Greens. The Liberal Democrats won {seats_won ld 0|none}, but {council_seats ld 2|two} who weren't up this year are still there.

So the Greens hold the balance?
Sort of. {council_seats lab 30|Thirty} plus {council_seats grn 2|two} is {council_seats lab+grn 32|thirty-two}. Equally {council_seats lab 30|thirty} plus {council_seats ld 2|two}. Labour doesn't need both. The Tories, with {council_seats con 29|29}, need everybody who isn't Labour, and even then would only get to {council_seats con+ld+grn 33|33}.

Could there be another election?
Not until 2019, when a different third comes up.

Where is the nearest Conservative council now?
That's one for a map. Not here.
