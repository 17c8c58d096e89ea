{"outlet_type": "regional daily", "election_date": "2012-05-03", "moment": "2012-05-04T14:00", "default_area": null, "base": "before the election", "source": "night-2012 council totals", "text": "retold: real figures"}
---
Labour takes {council_control derby lab gain from=noc|Derby} in a morning of red gains

VOTERS in {council_control derby lab gain from=noc|Derby} have put Labour in sole charge.

The party now has {council_seats lab 28 area=derby|28} seats on the {council_size all 51 area=derby measure=seats|51}-strong city council, having made {seats_change lab 6 area=derby|six} gains. Conservatives, whose minority administration has run the city, slipped to {council_seats con 14 -2 area=derby|14 (from 16)} and the Liberal Democrats are in single figures, on {council_seats ld 9 area=derby|nine}, having lost {seats_change ld -0.25 unit=fraction area=derby|a quarter} of their group.

Turnout was {turnout derby 31|31 per cent}.

Up and down the land it was the same. {council_control reading lab gain from=noc|Reading} went the same way – Labour {council_seats lab 26 area=reading|26}, Conservatives {council_seats con 12 area=reading|12}, Lib Dems {council_seats ld 4 area=reading|four}, Greens {council_seats grn 3 area=reading|three}, Independent {council_seats ind 1 area=reading|one} – as did {council_control plymouth lab gain from=con|Plymouth}, where {council_seats lab 31 +6 area=plymouth|31 Labour councillors (25 before)} will sit opposite {council_seats con 26 -5 area=plymouth|26 Conservatives (31)}.

{council_control dudley lab gain from=con|Dudley} changed most of all. A Tory council with {council_seats con 43 area=dudley as_of=before_the_election|43} members is now a Labour one with {council_seats lab 41 area=dudley|41}; the Conservatives are down to {council_seats con 30 area=dudley|30} and {council_seats ukip 1 area=dudley|UKIP's solitary representative} can say he held the ring.

In {council_control walsall noc hold|Walsall}, by contrast, nobody has won. Labour ({council_seats lab 28 area=walsall|28}) overtook the Conservatives ({council_seats con 24 area=walsall|24}), who had the edge before by {council_seats con 28 area=walsall as_of=before_the_election & council_seats lab 26 area=walsall as_of=before_the_election|28 to 26}, but falls {council_size lab 3 area=walsall measure=short|three} short of what it needs. {council_control worcester noc gain from=con|Worcester} is hung again too, the Tories having lost {seats_change con -1 area=worcester|a seat} and with it their majority of {council_size con 1 area=worcester measure=majority as_of=before_the_election|one}. So is {council_control wyre-forest noc gain from=con|Wyre Forest}, where the health campaigners and other independents have {council_seats oth 14 area=wyre-forest|14} to the Tories' {council_seats con 20 area=wyre-forest|20}.
