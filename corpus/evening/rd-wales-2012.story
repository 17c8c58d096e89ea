{"outlet_type": "regional daily", "election_date": "2012-05-03", "moment": "2012-05-04T18:00", "default_area": "wales", "base": "2008", "source": "night-2012 council totals for Wales", "text": "retold: real figures"}
---
Valleys and cities turn back to Labour

LABOUR put the humiliation of 2008 behind it yesterday, recapturing {council_control cardiff lab gain from=noc|Cardiff}, {council_control swansea lab gain from=noc|Swansea} and {council_control newport lab gain from=noc|Newport} and sweeping Plaid Cymru aside in {council_control caerphilly lab gain from=noc|Caerphilly}.

Most dramatic was the capital. Labour emerged from the 2008 election there with {council_seats lab 13 area=cardiff as_of=2008|13 seats}; it now has {council_seats lab 46 area=cardiff|46} out of {council_size all 75 area=cardiff measure=seats|75}. The Liberal Democrats, who ran the city with Plaid, tumbled from {council_seats ld 16 -19 area=cardiff|35 to 16}, while the nationalists were cut to {council_seats pc 2 -5 area=cardiff|two from seven}. For the Conservatives there are {council_seats con 7 -10 area=cardiff|seven, a loss of ten}.

It was a similar story along the M4. In {council_control swansea lab gain|Swansea} Labour's tally leapt by {council_seats lab 49 +22 area=swansea|22 to 49}; the Lib Dems were left with {council_seats ld 12 area=swansea|12}, the Tories {council_seats con 4 area=swansea|four} and Plaid {council_seats pc 0 area=swansea|nothing at all}. Newport's {council_seats lab 37 area=newport|37} Labour councillors face {council_seats con 10 area=newport|ten} Conservatives and {council_seats ld 1 area=newport|one solitary Lib Dem}, where there had been {council_seats ld 9 area=newport as_of=2008|nine}.

Leanne Wood, Plaid's new leader, could point to {council_seats pc 20 area=caerphilly|20 seats} in Caerphilly, but that was {seats_change pc -12 area=caerphilly|12 fewer} than last time. Labour, dead level with her party on {council_seats lab 32 area=caerphilly as_of=2008 & council_seats pc 32 area=caerphilly as_of=2008|32 each} four years ago, now has {council_seats lab 50 area=caerphilly|50}.

In Merthyr Tydfil the independents, {record merthyr-tydfil-independents 2008 unit=year|in power since 2008}, were swept out: {council_control merthyr-tydfil lab gain from=ind|Labour won the council} with {council_seats lab 23 area=merthyr-tydfil|23} of the {council_size all 33 area=merthyr-tydfil measure=seats|33} members to the independents' {council_seats ind 10 area=merthyr-tydfil|ten}. All {seats_change ld -5 area=merthyr-tydfil|five Lib Dems} lost.

Not everywhere obliged. {council_control wrexham noc hold|Wrexham remains hung}, although Labour more than doubled its strength to {council_seats lab 23 area=wrexham|23}, {council_size lab 4 area=wrexham measure=lead|four ahead} of the independents' {council_seats ind 19 area=wrexham|19}. Here too the Lib Dems were the losers, {seats_change ld -8 area=wrexham|eight} of their {council_seats ld 12 area=wrexham as_of=2008|dozen} seats going.

Across Wales as a whole Plaid finished with {seats_won pc 158 -41|158 councillors, down 41}, and {councils_controlled pc 0|no council} to call its own.
