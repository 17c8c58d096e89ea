{"outlet_type": "liveblog, regional", "election_date": "2027-05-06", "moment": "2027-05-07T03:20", "default_area": null, "base": "before the election", "source": "composed", "text": "composed: own consistent figures"}
---
Overnight live: who can no longer lose, and who already has

3.20am Labour can no longer lose {council_control wigan lab|Wigan}. With {contests_count wards 17 of=25 measure=declared|17 of the 25 wards} counted they're on {council_seats lab 39 area=wigan as_of=running|39}, past the winning post of {council_size all 38 area=wigan measure=majority|38}, whatever {contests_count wards 8 measure=still_to_declare|the last eight boxes} say.

3.02am The mirror image over in {council_control tamworth con loss|Tamworth}, where the Conservatives are certain to lose control: {council_seats con 12 area=tamworth measure=maximum|12} is the most they can now finish with, and they'd need {council_size all 16 area=tamworth measure=majority|16}. Who gets it instead? Could be Reform, could be nobody.

2.44am Reform failed to gain {ward_control bolehall lab hold|Bolehall}, which Labour keep by {votes_majority bolehall 9|nine}. Recount asked for, refused.

2.30am Everyone's favourite coin-toss ward, {ward_control amington reform gain from=con|Amington}, is Reform's, by a margin of {votes_majority amington 204|204}. No coin required.

2.11am Hearing that the Lib Dems have got over the line in {council_control stockport ld gain from=noc qualifiers=not_official|Stockport} at last. They were {council_size ld 2 area=stockport measure=short_of_majority as_of=before_the_election|two short} all year. Not official.

1.50am OFFICIAL: Stockport. {council_seats ld 34 +4 area=stockport|LD 34 (+4)}, {council_seats lab 16 -5 area=stockport|Lab 16 (-5)}, {council_seats reform 6 +6 area=stockport|Reform 6 (+6)}, {council_seats grn 4 0 area=stockport|Grn 4 (nc)}, {council_seats ind 3 -5 area=stockport|Edgeley & others 3 (-5)}. {council_control stockport ld gain from=noc|Lib Dem gain}. (Yes, the posts are in the wrong order. Blame the wifi.)

1.15am {council_control halton lab hold|Halton}, Labour, unsurprisingly. They {seats_change lab 0 area=halton measure=losses|did not lose a seat}, in fact picked {seats_change lab +1 area=halton|one} up. Neighbouring {council_control knowsley lab hold|Knowsley}, {seats_change lab 0 area=knowsley measure=losses|same story} minus the pick-up.

1.02am While it's quiet, what do people mean when they say a council "can't be lost"? Only that the seats not up this year, plus the ones already counted, are enough by themselves. Most of these places elect by thirds, so the bulk of the chamber is sitting at home watching. In that sense a lot of councils could not have been lost on the night if every vote had gone the wrong way. It doesn't stop people sweating.

12.53am Our woman at the Stockport count says that the floor has been marked out in yellow tape and that agents who cross it get shouted at by a volunteer from the fire brigade. Nobody's crossed it since half eleven.

12.40am First blood: {council_control broxbourne con hold|Broxbourne}. Con {council_seats con 22 -5 area=broxbourne|22 (-5)}, Reform {council_seats reform 8 +8 area=broxbourne|8 (+8)}.

12.05am A shadow minister tells me that {benchmark con -200 attributed_to=shadow_minister measure=expectation|200 losses} would be "a triumph, frankly". If they drop Harlow as well he may revise that.
