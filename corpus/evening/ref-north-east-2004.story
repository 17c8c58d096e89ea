{"outlet_type": "wire (foreign)", "election_date": "2004-11-04", "moment": "2004-11-05T02:00", "default_area": "north-east", "base": null, "source": "published results of the 2004 referendum", "text": "retold: real figures"}
---
{referendum_result north-east no unit=outcome|North-East England} says no thanks to regional assembly

SUNDERLAND, England – Voters in England's north-east on Thursday buried Deputy Prime Minister John Prescott's plan for regional government, {referendum_result north-east no unit=outcome|rejecting} it by nearly {referendum_result north-east 4 unit=ratio qualifiers=nearly measure=no_to_yes|four to one}.

The count showed {referendum_result north-east 696519 measure=no unit=votes|696,519} against, or {referendum_result north-east 77.9 measure=no unit=percent|77.9 percent}, and {referendum_result north-east 197310 measure=yes unit=votes|197,310} in favor. The majority of {votes_majority north-east 499209 party=no|499,209} took even opponents' breath away.

In {contests_count councils-voting-no 23 unit=councils of=23|all 23} council areas the answer was {referendum_result all no note=every_council_area unit=outcome|the same}. {referendum_result darlington no unit=outcome|Darlington} produced a Yes share of just {referendum_result darlington 12.9 measure=yes qualifiers=just unit=percent|12.9 percent}, and nowhere did it get above {referendum_result all 29.8 measure=yes_highest_council unit=percent|29.8}.

Turnout in the all-postal ballot was {turnout north-east 47.7|47.7 percent} of {turnout north-east 1900000 unit=electors qualifiers=about|about 1.9 million} electors. Some {context_figure rejected-papers 12538 unit=votes qualifiers=some|12,538} papers were spoiled.
