{"outlet_type": "national liveblog", "election_date": "2018-05-03", "moment": "2018-05-04T04:10", "default_area": null, "base": "before the election", "source": "english-2018 council_totals", "text": "retold: english-2018 data, layout of a news liveblog"}
---
Local elections live: the overnight scores as they come

04:10 — Where we are
For anyone just waking up: {councils_at_stake all 150|150 councils} had elections on Thursday, all of them in England. Neither big party has much to shout about. London first, because that's what everyone asked about: {council_control wandsworth con hold|Wandsworth} and {council_control barnet con hold|Barnet} are both still blue.

03:52 — Wandsworth, in full
{council_seats con 33 area=wandsworth|Con 33}, {council_seats lab 26 area=wandsworth|Lab 26}, {council_seats ind 1 area=wandsworth|one independent}. So Labour, who spent months talking this place up, end the night {council_size lab 5 area=wandsworth measure=short_of_majority|five short} of the {council_size all 31 area=wandsworth measure=majority|31} you need here. They had {council_seats lab 19 area=wandsworth as_of=before_the_election|19} going in.

03:31 — {council_control trafford con loss|Trafford} goes
Big one. The Conservatives have lost {council_control trafford con loss|Trafford}, the only council they ran in Greater Manchester. {council_seats con 29 -5 area=trafford|Down five to 29}; Labour {council_seats lab 30 area=trafford|on 30}, {council_size lab 2 area=trafford measure=short_of_majority|two short} of control. And the Greens have {council_seats grn 2 area=trafford|two}, having had {council_seats grn 0 area=trafford as_of=before_the_election|none}. {council_control trafford noc gain|No overall control}.

02:58 — {council_control plymouth lab gain|Plymouth}: LABOUR GAIN
{council_control plymouth lab gain from=noc|Plymouth} comes back to Labour. {council_seats lab 31 +4 area=plymouth|31 seats (+4)} to the Tories' {council_seats con 26 -1 area=plymouth|26 (-1)}, and Ukip, who had {council_seats ukip 3 area=plymouth as_of=before_the_election|three} on Wednesday, have {council_seats ukip 0 area=plymouth|none}.

02:40 — And the other way
{council_control redditch con gain from=lab|Redditch}: Conservative gain from Labour, {council_seats con 17 area=redditch & council_seats lab 12 area=redditch|17-12}. {council_control nuneaton-and-bedworth noc gain from=lab|Nuneaton & Bedworth}: Labour lose control, finishing with {council_seats lab 0.5 area=nuneaton-and-bedworth unit=fraction of=34 qualifiers=exactly|exactly half of the 34 seats}. The Tories there have doubled from {council_seats con 16 +8 area=nuneaton-and-bedworth|eight to 16} and a lone Green ({council_seats grn 1 area=nuneaton-and-bedworth|one}, was {council_seats grn 2 area=nuneaton-and-bedworth as_of=before_the_election|two}) suddenly has everybody's phone number.

02:15 — Purple out, blue in
The pattern in Essex and Norfolk is the same: Ukip empties and the Conservatives fill up. {council_control basildon con gain from=noc|Basildon} ({council_seats con 22 area=basildon of=42|22 of 42}) and {council_control great-yarmouth con gain from=noc|Great Yarmouth} ({council_seats con 23 area=great-yarmouth of=39|23 of 39}) both move from no overall control. In Yarmouth there were {council_seats ukip 12 area=great-yarmouth as_of=before_the_election|a dozen} Kippers; now {council_seats ukip 0 area=great-yarmouth|nil}.

01:47 — {council_control derby noc hold|Derby} still nobody's
Labour, the biggest group, have slipped {council_seats lab 22 -3 area=derby|from 25 to 22}, the Tories are up {council_seats con 19 +2 area=derby|two at 19}, Lib Dems {council_seats ld 5 0 area=derby|unchanged on five}. Ukip, of all people, are {seats_change ukip 1 area=derby|up one}.

01:20 — A word of warning
A colleague from another site reckons Labour could yet sneak Harlow off somebody. I'd wait.

00:55 — {council_control pendle con gain from=noc|Pendle} by a whisker
{council_seats con 25 area=pendle|25} out of {council_size all 49 area=pendle measure=size|49}. That is a {council_size con 1 area=pendle measure=majority_in_seats|majority of one}. Labour {council_seats lab 15 area=pendle|15}, Lib Dems {council_seats ld 9 area=pendle|nine}: {seats_change lab 0 area=pendle & seats_change ld 0 area=pendle|neither moved}.
