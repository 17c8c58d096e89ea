{"outlet_type": "evening paper", "election_date": "2007-05-03", "moment": "2007-05-04T12:00", "default_area": "ravensby", "base": "2003", "source": "composed", "text": "composed: invented council, consistent figures"}
---
{council_control ravensby noc gain|HUNG}... AND DRAWN OUT
Town hall on a knife edge after {context_figure recounts 3 unit=recounts|third recount}

NOBODY was running {council_control ravensby noc gain from=lab|Ravensby} this lunchtime.

Labour's {record lab-control 16 unit=years|16-year} hold on the council was broken shortly before 4am when Quarry Bank went {ward_control quarry-bank con gain from=lab|Conservative} by {votes_majority quarry-bank 12 party=con|a dozen votes}. That left the party on {council_seats lab 22|22} of the {council_size all 46 measure=seats|46 seats}, {council_size lab 2 measure=short|two short} of the {council_size all 24 measure=needed|24} it needs.

The Tories have doubled, from {council_seats con 14 +7|seven to 14}. The Lib Dems are {seats_change ld 1|up one}, the Residents' Association has {council_seats ravensby-residents 3|three} and there is {council_seats ind 1|a lone Independent} who, until last night, most people at the count could not have picked out of a line-up. Today he is the most popular man in town.

"I have had {context_figure phone-calls 11 unit=calls|11 phone calls} since breakfast," he told the Mercury. "I've had none from my wife."

Quarry Bank needed {context_figure recounts 3 unit=recounts|three recounts}. First time round Labour was ahead by {votes_majority quarry-bank 3 party=lab as_of=first_count|three}; by the finish it was {ward_result quarry-bank 1107 party=con|1,107} to {ward_result quarry-bank 1095 party=lab|1,095}. The party had gone in defending a majority there of {votes_majority quarry-bank 640 party=lab as_of=2003|640}.

Elsewhere the swing was less savage but it all pointed one way. {ward_control saltgate con gain from=lab|Saltgate}, {ward_control abbey-fields con gain from=lab|Abbey Fields} and {ward_control north-end con gain from=lab|North End} all fell to the Conservatives, {ward_control tanner-s-row ld gain from=lab|Tanner's Row} to the Lib Dems. In {ward_control cross-lanes ravensby-residents gain from=lab|Cross Lanes} it was the residents who did the damage, winning with {vote_share ravensby-residents 61 area=cross-lanes|61 per cent} of the vote.

Labour leader Ken Marl, {ward_control docks lab hold|safe in Docks} with {ward_result docks 1420 party=lab candidate=Ken_Marl|1,420}, said he would talk to anybody. The Tories said they would not be talking to him.

Turnout was {turnout ravensby 38.2 +3.2|38.2 per cent, up from 35} four years ago.

* How your ward voted – Pages 6 and 7
