{
 "outlet_type": "drive-time radio",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, 5.30pm",
 "default_area": "wales",
 "base": "before the election",
 "source": "council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
Let's go round Wales in ninety seconds. Start the clock.

{council_control cardiff lab gain unit=control area=cardiff|Cardiff}. Labour landslide. They had {council_seats lab 13 area=cardiff as_of=before_the_election|thirteen} seats this time yesterday; today they've {council_seats lab 46 area=cardiff|forty-six}. The Lib Dems, who ran it, more than halved: {council_seats ld 16 -19 area=cardiff|sixteen, down nineteen}. Tories lose {seats_change con -10 area=cardiff|ten}. Plaid go from {council_seats pc 2 -5 area=cardiff|seven to two}.

{council_control swansea lab gain unit=control area=swansea|Swansea} next. {council_seats lab 49 +22 area=swansea|Forty-nine for Labour, twenty-two more than they were}. {council_seats ld 12 area=swansea|A dozen} Lib Dems left. Plaid's {council_seats pc 1 area=swansea as_of=before_the_election|solitary} councillor? Not any more.

East along the M4 and you're in {council_control newport lab gain unit=control area=newport|Newport}. Labour again. {council_seats lab 37 area=newport|Thirty-seven}, Conservatives {council_seats con 10 -7 area=newport|ten – minus seven}, and spare a thought for the Liberal Democrats, reduced from {council_seats ld 1 -8 area=newport|nine to one}.

{council_control caerphilly lab gain unit=control area=caerphilly|Caerphilly}! Now that was Plaid's to lose, or anyway Plaid led it. The party's strength is down by {seats_change pc -12 area=caerphilly|a dozen}, to {council_seats pc 20 area=caerphilly|twenty}. Labour's {council_seats lab 50 area=caerphilly|fifty} is {record lab 1 unit=rank measure=biggest_group area=caerphilly|the biggest group anywhere in the country}, so they tell me. {council_seats oth 3 area=caerphilly|Three} others.

And west – are we all right for time? – {council_control carmarthenshire noc hold unit=control area=carmarthenshire|Carmarthenshire}, where nobody won. Plaid the largest with {council_seats pc 27 area=carmarthenshire|twenty-seven}, independents {council_seats oth 24 area=carmarthenshire|twenty-four}, Labour {council_seats lab 23 area=carmarthenshire|twenty-three}. Which looks dull until you hear that Labour had {council_seats lab 11 area=carmarthenshire as_of=before_the_election|eleven}. {council_seats lab 2 unit=ratio measure=times_before area=carmarthenshire|Doubled}, and one to spare. The {council_seats ld 1 area=carmarthenshire as_of=before_the_election|one} Liberal Democrat has lost.

Eighty-eight seconds. Here's Duffy.
