{
 "outlet_type": "radio feature",
 "election_date": "2012-05-03",
 "moment": "Sunday 6 May 2012",
 "default_area": "birmingham",
 "base": "2008",
 "source": "ward results of 3 May 2012",
 "text": "retold: real figures, candidates unnamed"
}
---
This is the story of two people who stayed in.

Weoley is a ward in the south-west of Birmingham. On Thursday {ward_result weoley 2117 party=con unit=votes|two thousand one hundred and seventeen} of its voters chose the Conservative. And {ward_result weoley 2115 party=lab unit=votes|two thousand one hundred and fifteen} chose Labour.

Read them again. {ward_result weoley 2117 party=con note=the_last_two_figures_only unit=votes|Seventeen}. {ward_result weoley 2115 party=lab note=the_last_two_figures_only unit=votes|Fifteen}. {votes_majority weoley 2 unit=votes|Two votes}.

On a night when Labour gained {seats_change lab 20|twenty} councillors in the city and finished with {council_seats lab 77|seventy-seven} of the {council_size all 120 measure=seats_on_council|hundred and twenty}, on a night when nothing, it seemed, could stop them, {ward_control weoley con hold unit=control|Weoley} did.

You may say it made no odds. The Conservatives finished on {council_seats con 28 -11|twenty-eight, eleven down}. It would have been twenty-seven. Nobody's life is different. But if you'd been in that hall you'd have seen grown men counting on their fingers.

Who else had a vote to spare? {ward_result weoley 239 party=grn unit=votes|Two hundred and thirty-nine} for the Greens. {ward_result weoley 216 party=ld unit=votes|Two hundred and sixteen} for the Lib Dems. The BNP, {ward_result weoley 213 party=bnp unit=votes|two hundred and thirteen}. 

A few miles off, in {ward_control moseley-and-kings-heath lab gain from=ld unit=control|Moseley and Kings Heath}, it wasn't close at all. There Labour took out a Liberal Democrat cabinet member with {votes_majority moseley-and-kings-heath 1295 unit=votes|twelve hundred and ninety-five} to spare – {ward_result moseley-and-kings-heath 3432 party=lab unit=votes|3,432} to {ward_result moseley-and-kings-heath 2137 party=ld unit=votes|2,137}. And in leafy {ward_control sutton-trinity con hold unit=control|Sutton Trinity}, as ever, it was Conservative, though Labour came {ward_result sutton-trinity 2 unit=rank party=lab|second} and {ward_result sutton-trinity 2 unit=ratio party=lab measure=times_2008 qualifiers=nearly|nearly doubled} its vote, to {ward_result sutton-trinity 1541 party=lab unit=votes|fifteen hundred and forty-one}.

The Labour man in Weoley told me he'd meant to knock on one more street. It was raining.
