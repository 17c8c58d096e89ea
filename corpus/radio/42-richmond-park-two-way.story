{
 "outlet_type": "overnight two-way",
 "election_date": "2016-12-01",
 "moment": "Friday 2 December 2016, 1am",
 "default_area": "richmond-park",
 "base": "2015",
 "source": "by-election results",
 "text": "retold: real figures, new sentences"
}
---
Q: You've been hedging since ten o'clock. Hedge no more.

A: I'll stop. {ward_control richmond-park ld gain unit=control|Richmond Park} has a Liberal Democrat MP. Sarah Olney {ward_result richmond-park 20510 party=ld candidate=Sarah_Olney unit=votes|twenty thousand five hundred and ten}, Zac Goldsmith {ward_result richmond-park 18638 party=ind candidate=Zac_Goldsmith unit=votes|eighteen thousand six hundred and thirty-eight}. That's {votes_majority richmond-park 1872 unit=votes|eighteen seventy-two} in it.

Q: And remind us what his majority was?

A: {votes_majority richmond-park 23015 as_of=2015 party=con unit=votes|Twenty-three thousand and fifteen}. He'd stood as a Conservative then, of course. This time as an independent, and the Tories didn't put anybody up. Nor did Ukip. Nor the Greens.

Q: So a straight fight.

A: Practically. Between them those two had {vote_share ld+ind 95 qualifiers=just_under unit=percent|just under ninety-five} of every hundred votes. {vote_share ld 49.7 unit=percent|Forty-nine point seven} for her, {vote_share ind 45.1 unit=percent|forty-five point one} for him. Labour's man lost his deposit: {ward_result richmond-park 1515 party=lab candidate=Christian_Wolmar unit=votes|fifteen hundred and fifteen} votes, {vote_share lab 3.7 unit=percent|three point seven per cent}. You need {context_figure deposit-threshold 5 unit=percent|five}. People have pointed out that there are more members of the Labour Party in the constituency than that. I couldn't possibly check.

Q: How big a jump for the Lib Dems?

A: {share_change ld 30.4 unit=points|Thirty point four} points. Labour down {share_change lab -8.7 unit=points|eight point seven}.

Q: And turnout, on a freezing Thursday?

A: {turnout richmond-park 53.4 unit=percent|Fifty-three point four}. {turnout richmond-park 41283 unit=votes measure=valid_votes|Forty-one thousand two hundred and eighty-three} valid votes.

Q: What does it give Tim Farron in the House?

A: {seats_won ld 9 area=commons measure=seats_in_commons|Nine}. He had {seats_won ld 8 area=commons measure=seats_in_commons as_of=before_the_by-election|eight}. He said, and I wrote it down, "we're back". If they won on this swing everywhere they'd win hundreds. They won't.
