{
 "outlet_type": "closing script",
 "election_date": "2023-05-04",
 "moment": "Friday 5 May 2023, 5.55am",
 "default_area": "england",
 "base": "2019",
 "source": "invented running totals and councils",
 "text": "composed"
}
---
CLOSEDOWN 0555. Slow. Let the music come up from "milkman".

So there we are. {councils_declared all 63 of=230 unit=councils|Sixty-three of two hundred and thirty} – that's how many councils have told us. More than {councils_declared all 0.25 unit=fraction qualifiers=more_than|a quarter}. The rest of you slept through it and you'll hear this evening.

If you want it in a line: Labour up, Tories down, Lib Dems up where they were already up. In numbers: Labour {seats_change lab 141|plus one hundred and forty-one}, Conservatives {seats_change con -228|minus two hundred and twenty-eight}, Liberal Democrats {seats_change ld 60|sixty} to the good, Greens {seats_change grn 24|twenty-four}.

Councils? The Conservatives have parted with {councils_change con -10|ten}. {councils_change lab 3|Three} of those are Labour's now, {councils_change ld 1|one} the Liberal Democrats', and in the other {councils_change noc 6|half-dozen} there'll be a lot of coffee.

We said at midnight that Labour needed to take {council_control marsh-regis lab gain unit=control area=marsh-regis|Marsh Regis}. It has. We said it might take {council_control ottley-green con hold unit=control area=ottley-green|Ottley Green}. It hasn't; the Tories are still there by {council_size con 1 measure=majority_in_seats area=ottley-green|one seat}, and that seat was {votes_majority mill-pond 5 unit=votes|five votes}. We said Windle was too close to call. It was, and {council_control windle noc gain unit=control area=windle|it's hung}: {council_seats lab 18 area=windle & council_seats con 18 area=windle|eighteen all}, with {council_seats ind 1 area=windle|one} independent, who's turned his phone off.

The best turnout we've come across is {turnout wick-end 58.3 unit=percent|fifty-eight point three}, at Wick End. The worst, I shan't say. You know who you are, and there are {turnout bartle 11.9 unit=percent|eleven point nine per cent} of you. All right. Bartle.

A man who's been a councillor for {record councillor-bartle 52 unit=years measure=years_served|fifty-two years} lost by {votes_majority bartle 3 unit=votes|three}. He bought everyone a tea.

That's all. To the nurses, to the milkman, and to the {contests_count counting-staff 4000 qualifiers=about unit=contests|four thousand} people with rubber thimbles on: good morning.
