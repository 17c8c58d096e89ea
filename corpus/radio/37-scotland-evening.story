{
 "outlet_type": "evening radio bulletin",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, 6pm",
 "default_area": "scotland",
 "base": "before the election",
 "source": "council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
Fife. Nobody has it, which is no change: {council_control fife noc hold unit=control area=fife|no overall control}. But look who's on top. Labour, with {council_seats lab 35 +11 area=fife|thirty-five, up eleven}. The SNP are up too, {council_seats snp 26 +3 area=fife|three to twenty-six}. So who paid? The Liberal Democrats paid. {council_seats ld 10 -11 area=fife|Twenty-one down to ten}. And the Conservatives, {council_seats con 3 area=fife|three} left from {council_seats con 5 area=fife as_of=before_the_election|five}. {council_seats ind 4 area=fife|Four} independents.

For an administration you need {council_size all 40 measure=needed_for_majority area=fife|forty} in Fife. Labour are {council_size lab 5 measure=short_of_majority area=fife|five light}.

Across in the west, South Ayrshire's another for the undecided pile. {council_control south-ayrshire noc hold unit=control area=south-ayrshire|No overall control}. The Conservatives are first by a nose, {council_seats con 10 -2 area=south-ayrshire|ten; they've dropped two}. Then {council_seats snp 9 area=south-ayrshire & council_seats lab 9 area=south-ayrshire|nine apiece} for the Nationalists, who made {seats_change snp 1 area=south-ayrshire|one} gain, and Labour, who made {seats_change lab 0 area=south-ayrshire|none}. {council_seats ind 2 area=south-ayrshire|Two} independents could pick the provost between them.

Taking the country as a whole, the SNP gained {seats_change snp 57|fifty-seven} councillors to finish on {seats_won snp 424|four hundred and twenty-four}, and has {councils_controlled snp 2 +2|two councils to itself where it had none}.

That's it. Now the football, where also nobody won.
