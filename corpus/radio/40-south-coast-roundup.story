{
 "outlet_type": "local radio round-up",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, 8am",
 "default_area": null,
 "base": "before the election",
 "source": "council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
Eight o'clock. Your councils, west to east, and I'm only doing this once.

{council_control plymouth lab gain unit=control area=plymouth|Plymouth} – Labour. That you knew.

{council_control exeter lab gain unit=control area=exeter|Exeter} – also Labour, and this one surprised people: {seats_change lab 5 area=exeter|five} gains, {council_seats lab 24 area=exeter|twenty-four} seats in a council of {council_size all 40 measure=seats_on_council area=exeter|forty}. The Lib Dems lost {seats_change ld -4 area=exeter|four}; they're at {council_seats ld 5 area=exeter|five}. Tories, {council_seats con 11 0 area=exeter|still eleven}.

{council_control winchester con gain unit=control area=winchester|Winchester} – and here's something you won't hear much today – a Conservative gain. They took {seats_change con 2 area=winchester|two}, which was exactly what was wanted. {council_seats con 29 area=winchester|Twenty-nine}; {council_seats ld 25 area=winchester|twenty-five} Liberal Democrats; a {council_seats lab 2 area=winchester|brace} of Labour; {council_seats oth 1 area=winchester|one} other.

{council_control southampton lab gain unit=control area=southampton|Southampton} you've had.

{council_control portsmouth ld hold unit=control area=portsmouth|Portsmouth}. Now. Everywhere else the Lib Dems are being flattened, and in Portsmouth they've gone UP. By {seats_change ld 3 area=portsmouth|three}. {council_seats ld 26 area=portsmouth|Twenty-six} of the {council_size all 42 measure=seats_on_council area=portsmouth|forty-two}. It's the Tories who went down, {council_seats con 12 -5 area=portsmouth|five, to twelve}. Labour doubled – {council_seats lab 4 area=portsmouth|four}.

And {council_control hastings lab hold unit=control area=hastings|Hastings}: Labour didn't need to gain it, they had it. They just made it bigger. {council_seats lab 22 area=hastings|Twenty-two} to the Conservatives' {council_seats con 10 area=hastings|ten}. There was {council_seats ld 1 area=hastings as_of=before_the_election|one} Lib Dem. There are now {council_seats ld 0 area=hastings|none}.

No elections in Brighton, none in Bournemouth, so if you were looking for your polling station yesterday in Hove: that's why.
