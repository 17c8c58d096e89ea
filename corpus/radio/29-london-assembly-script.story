{
 "outlet_type": "regional television script",
 "election_date": "2012-05-03",
 "moment": "Saturday 5 May 2012",
 "default_area": "london-assembly",
 "base": "2008",
 "source": "London Assembly totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
(OOV map of London, slow)
All eyes were on the mayor. But down the corridor the Assembly was quietly filling up with red.

(GFX)
LABOUR {seats_won lab 12 +4|12 (+4)}
CONSERVATIVE {seats_won con 9 -2|9 (-2)}
GREEN {seats_won grn 2 0|2 (–)}
LIB DEM {seats_won ld 2 -1|2 (-1)}
BNP {seats_won bnp 0 -1|0 (-1)}

(IN VISION)
{council_size all 25 measure=seats|Twenty-five members}: {contests_count constituency-members 14 unit=contests|fourteen} sit for a patch of London, {contests_count list-members 11 unit=contests|eleven} come off a party list. On the patches, {ward_control barnet-and-camden lab gain from=con unit=control|Barnet and Camden} was taken from the Conservatives by Andrew Dismore, and {ward_control ealing-and-hillingdon lab gain from=con unit=control|Ealing and Hillingdon} went the same way. That gives Labour {seats_won lab 8 measure=constituency_seats|eight} of them and the Tories {seats_won con 6 measure=constituency_seats|six}. Nobody else has ever won {record constituencies null measure=never_won_by_others unit=year|one}.

Off the list? Labour {seats_won lab 4 measure=list_seats|four}, the Conservatives {seats_won con 3 measure=list_seats|three}, {seats_won grn 2 measure=list_seats & seats_won ld 2 measure=list_seats|two each} for the Greens and the Liberal Democrats. The BNP's {seats_won bnp 1 as_of=before_the_election|only} member, elected four years ago, is out.

(TO CAMERA)
Here's why you might care. To rewrite the mayor's budget they need {context_figure budget-threshold 0.6667 unit=fraction|two-thirds}: {context_figure budget-threshold 17 unit=members|seventeen}. Labour, the Greens and the Lib Dems together come to {seats_won lab+grn+ld 16|sixteen}. {council_size lab+grn+ld 1 measure=short_of_two_thirds|One short}. Boris Johnson's {seats_won con 9|nine} are exactly enough to keep his chequebook in his own pocket.
