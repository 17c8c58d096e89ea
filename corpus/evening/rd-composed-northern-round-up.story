{"outlet_type": "regional daily", "election_date": "2011-05-05", "moment": "2011-05-06T16:00", "default_area": "north-east", "base": "before the election", "source": "composed", "text": "composed: invented councils, consistent figures"}
---
Lib Dems pay price for pact in northern strongholds

FROM the Tees to the Tweed the message to Nick Clegg's party was the same: go away.

{council_control easterdale lab gain from=ld|Easterdale}, which the Liberal Democrats had run since {record easterdale-ld 1999 unit=year|1999}, is Labour's. So is {council_control wansbeck-vale lab gain from=noc|Wansbeck Vale}. In {council_control marshgate noc gain from=ld|Marshgate} they clung on as the biggest group but nothing more than that, losing {seats_change ld -9 area=marshgate|nine} and, with them, their majority.

Between the three authorities the party shed {seats_change ld -27|27 councillors}, {seats_change ld -0.5 unit=fraction qualifiers=rather_more_than|rather more than half} of the {seats_at_stake ld 48|48 seats} it was defending.

The details are these. In Easterdale Labour rose from {council_seats lab 21 +11 area=easterdale|21 seats to 32}, the Lib Dems fell {council_seats ld 16 -11 area=easterdale|from 27 to 16}, and the {council_seats ind 2 0 area=easterdale|two Independents} stayed put. Labour's overall majority is {council_size lab 14 area=easterdale measure=majority|14}.

In Wansbeck Vale, {council_size all 40 area=wansbeck-vale measure=seats|a 40-seat authority}, Labour and the Conservatives finished on {council_seats lab 24 area=wansbeck-vale & council_seats con 9 area=wansbeck-vale|24 and nine} respectively. {council_seats ld 5 -7 area=wansbeck-vale|Five Lib Dems remain of 12}; {council_seats ind 2 area=wansbeck-vale|a couple} of members sit as Independents.

Marshgate's arithmetic is harder. {council_size all 30 area=marshgate measure=needed|Thirty} is the winning post there, of {council_size all 59 area=marshgate measure=seats|59}, and the Lib Dems have {council_seats ld 28 area=marshgate|28}. Labour is on {council_seats lab 25 +8 area=marshgate|25, a rise of eight}; {council_seats grn 1 area=marshgate|a Green} took her party's {record marshgate-greens null qualifiers=first unit=year|first seat} there, and the Tories trail with {council_seats con 5 area=marshgate|five}.

There was some relief for the Coalition at {council_control cheviot con hold|Cheviot}, where the Conservatives saw off Labour {seats_change con 0 area=cheviot measure=losses|without losing a single seat}, and in {council_control durnley ind hold|Durnley}, still run by its Independents, as it has been for {record durnley-independents 38 unit=years|38 years}.

Labour leads in share, too. On figures compiled by this newspaper from {contests_count wards 112|112 wards}, it took {vote_share lab 43 +9|43 per cent, nine points better than a year ago}. The Tories had {vote_share con 26 -1|26 (down one)} and the Lib Dems {vote_share ld 18 -11|18 (down 11)}.
