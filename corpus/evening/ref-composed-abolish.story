{"outlet_type": "weekly", "election_date": "2017-05-04", "moment": "2017-05-12T09:00", "default_area": "ironbridge-vale", "base": "2009", "source": "composed", "text": "composed: invented borough referendum"}
---
Goodbye, Mr Mayor: borough votes to {referendum_result ironbridge-vale no measure=keep_mayor unit=outcome|scrap top job}

IRONBRIDGE VALE has {referendum_result ironbridge-vale no measure=keep_mayor unit=outcome|had enough of elected mayors}.

In last week's poll {referendum_result ironbridge-vale 15602 measure=abolish unit=votes|15,602} people wanted to go back to a leader and cabinet, against {referendum_result ironbridge-vale 13118 measure=keep_mayor unit=votes|13,118} who would have kept things as they are. That is {referendum_result ironbridge-vale 54.3 measure=abolish unit=percent & referendum_result ironbridge-vale 45.7 measure=keep_mayor unit=percent|54.3 to 45.7 per cent}.

The result reverses that of 2009, when {referendum_result ironbridge-vale yes as_of=2009 measure=keep_mayor unit=outcome|the mayor's supporters won} by {votes_majority ironbridge-vale 211 as_of=2009 party=yes|211 votes}. Turnout then was {turnout ironbridge-vale 19 as_of=2009|19 per cent}; this time, {turnout ironbridge-vale 33|33}.

Broken down by town, {referendum_result madebridge no measure=keep_mayor unit=outcome|Madebridge} wanted rid by {referendum_result madebridge 6011 measure=abolish unit=votes|6,011} to {referendum_result madebridge 3870 measure=keep_mayor unit=votes|3,870} and {referendum_result coalpit-bank no measure=keep_mayor unit=outcome|Coalpit Bank} by a shade under {referendum_result coalpit-bank 2 unit=ratio measure=abolish_to_keep qualifiers=a_shade_under|two to one}. Only {referendum_result wharfside yes measure=keep_mayor unit=outcome|Wharfside}, where he lives, stayed loyal, and there {referendum_result wharfside 58 measure=keep_mayor unit=percent|58 per cent} were for him.

{contests_count councils-that-abolished-mayors 4 unit=councils attributed_to=the_council_solicitor|Four} councils have taken this road before, the council solicitor told the Journal. Nobody has gone back.

The next full council election, for {seats_at_stake all 42 as_of=2018|all 42 seats}, is next May.
