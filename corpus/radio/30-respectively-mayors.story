{
 "outlet_type": "wire round-up",
 "election_date": "2021-05-06",
 "moment": "Saturday 8 May 2021",
 "default_area": null,
 "base": "2016",
 "source": "invented referendums on how councils are run",
 "text": "composed"
}
---
{contests_count governance-referendums 4 unit=contests|Four} English districts voted on Thursday on how they should be governed, and {contests_count governance-referendums 3 measure=approved unit=contests|three of them} chose change.

{referendum_result harbury-vale yes measure=committee_system unit=outcome area=harbury-vale|Harbury Vale}, {referendum_result north-aller yes measure=committee_system unit=outcome area=north-aller|North Aller} and {referendum_result tidwell yes measure=committee_system unit=outcome area=tidwell|Tidwell} will return to government by committee after campaigns led by residents' groups. The votes in favour were {referendum_result harbury-vale 18211 unit=votes measure=votes_for_yes area=harbury-vale & referendum_result north-aller 9640 unit=votes measure=votes_for_yes area=north-aller & referendum_result tidwell 22004 unit=votes measure=votes_for_yes area=tidwell|18,211, 9,640 and 22,004 respectively}; those against, {referendum_result harbury-vale 7985 unit=votes measure=votes_for_no area=harbury-vale & referendum_result north-aller 9177 unit=votes measure=votes_for_no area=north-aller & referendum_result tidwell 10330 unit=votes measure=votes_for_no area=tidwell|7,985, 9,177 and 10,330}.

In {referendum_result saxby no measure=committee_system unit=outcome area=saxby|Saxby} the proposal was defeated. It was supported by {referendum_result saxby 44 unit=percent measure=share_voting_yes area=saxby|44 per cent}, and opposed by the remainder.

Harbury Vale's was the most emphatic result, with {referendum_result harbury-vale 69.5 unit=percent measure=share_voting_yes area=harbury-vale|69.5 per cent} approving; Tidwell's was {referendum_result tidwell 68 unit=percent measure=share_voting_yes qualifiers=just_over area=tidwell|just over 68}. At North Aller it was settled by {votes_majority north-aller 463 measure=margin_of_yes unit=votes|463} votes after {context_figure north-aller-recounts 1 unit=recounts|a recount}, {referendum_result north-aller 0.5 unit=fraction measure=share_voting_yes qualifiers=barely_more_than area=north-aller|barely more than half} of those cast.

Turnouts ranged from {turnout saxby 24.1 unit=percent|24.1 per cent (Saxby)} to {turnout tidwell 41.7 unit=percent|41.7 (Tidwell)}.

{contests_count governance-referendums 4 unit=contests|Four} such votes in a day equals the record, set in {record governance-referendums 2012 unit=year measure=most_in_a_day|2012}, a spokesman said. He was later unable to say whether that was right.
