{
 "outlet_type": "overnight radio",
 "election_date": "2016-06-23",
 "moment": "Friday 24 June 2016, 5am",
 "default_area": null,
 "base": null,
 "source": "counting-area results of 23 June 2016",
 "text": "retold: real figures, new sentences"
}
---
Where were you at midnight? I was in Newcastle, and I remember the groan.

{referendum_result newcastle-upon-tyne remain unit=outcome area=newcastle-upon-tyne|Newcastle} had voted to stay. That ought to have been a cheer. But it was {referendum_result newcastle-upon-tyne 50.7 unit=percent measure=share_voting_remain area=newcastle-upon-tyne|fifty point seven per cent}, when the clever money wanted {benchmark remain 55 unit=percent area=newcastle-upon-tyne qualifiers=at_least|fifty-five or better}. {referendum_result newcastle-upon-tyne 65405 unit=votes measure=votes_for_remain area=newcastle-upon-tyne|Sixty-five thousand four hundred and five} against {referendum_result newcastle-upon-tyne 63598 unit=votes measure=votes_for_leave area=newcastle-upon-tyne|sixty-three thousand five hundred and ninety-eight}.

Twenty minutes later, {referendum_result sunderland leave unit=outcome area=sunderland|Sunderland}. {referendum_result sunderland 61 unit=percent measure=share_voting_leave qualifiers=over area=sunderland|More than sixty-one in every hundred} for Leave. {referendum_result sunderland 82394 unit=votes measure=votes_for_leave area=sunderland|82,394}! The pound fell off a shelf. If you were awake you heard it go.

After that they came like buses. {referendum_result hartlepool leave unit=outcome area=hartlepool|Hartlepool}, getting on for {referendum_result hartlepool 0.7 unit=fraction measure=share_voting_leave qualifiers=getting_on_for area=hartlepool|seven in ten}. {referendum_result south-tyneside leave unit=outcome area=south-tyneside|South Tyneside}: {referendum_result south-tyneside 49065 unit=votes measure=votes_for_leave area=south-tyneside|49,065} out, {referendum_result south-tyneside 30014 unit=votes measure=votes_for_remain area=south-tyneside|30,014} in. {referendum_result gateshead leave unit=outcome area=gateshead|Gateshead}, which was nearer, {referendum_result gateshead 57 unit=percent measure=share_voting_leave qualifiers=near_enough area=gateshead & referendum_result gateshead 43 unit=percent measure=share_voting_remain qualifiers=near_enough area=gateshead|fifty-seven, forty-three near enough}.

Further south it was {referendum_result basildon leave unit=outcome area=basildon|Basildon} and {referendum_result swindon leave unit=outcome area=swindon|Swindon}, the former by better than {referendum_result basildon 2 unit=ratio measure=leave_to_remain qualifiers=better_than area=basildon|two to one}. And {referendum_result watford leave unit=outcome area=watford|Watford}, by {votes_majority watford 252 measure=margin_of_leave unit=votes|two hundred and fifty-two} votes out of {turnout watford 46500 unit=votes measure=votes_cast|forty-six and a half thousand}.

Did anybody hold the line? {referendum_result lambeth remain unit=outcome area=lambeth|Lambeth} did. {referendum_result lambeth 78.6 unit=percent measure=share_voting_remain area=lambeth|Seventy-eight point six}. {referendum_result exeter remain unit=outcome area=exeter|Exeter} too. {referendum_result leeds remain unit=outcome area=leeds|Leeds}, by a whisker, {votes_majority leeds 2389 measure=margin_of_remain unit=votes|two thousand three hundred and eighty-nine}. But {referendum_result sheffield leave unit=outcome area=sheffield|Sheffield} did not, nor {referendum_result birmingham leave unit=outcome area=birmingham|Birmingham}, {votes_majority birmingham 3800 measure=margin_of_leave unit=votes|three thousand eight hundred} in it, and they'd been pencilled in for Remain.

I'll tell you who I thought of. I thought of the man in Newcastle who'd brought balloons.
