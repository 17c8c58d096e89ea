{"outlet_type": "news agency (home)", "election_date": "2013-05-02", "moment": "2013-05-03T16:45", "default_area": "england", "base": "2009", "source": "composed", "text": "composed: an invented county election night, consistent figures"}
---
ELECTIONS: TORIES LOSE {councils_change con -8|EIGHT} COUNTIES AS UKIP BREAKS THROUGH
(Writethru, with {councils_declared all 26 of=34|26 of 34} declared)

The Conservatives were braced for their worst county results in {record conservative-counties 20 unit=years|20 years} today as voters turned to Ukip in their hundreds of thousands.

By 4.30pm, with {councils_declared all 26 of=34|26 of the 34} county and unitary councils in, David Cameron's party had lost {seats_change con -291|291 seats} and {councils_change con -8|eight} councils. It retained {councils_controlled con 14|14}. Labour had won back {councils_controlled lab 2|two} and fallen agonisingly short in a third, {council_control westmarch noc hold|Westmarch}, where it is {council_size lab 1 area=westmarch measure=short|one seat} adrift. The Liberal Democrats were down {seats_change ld -104|104}.

Ukip had {seats_won ukip 118|118} councillors, against {seats_won ukip 7 as_of=2009|seven} when the seats were last fought in 2009. Its leader said his target had been {benchmark ukip 50 attributed_to=Ukip_leader|50}.

"They laughed at us in January," one newly elected Ukip man said in Harland. "They have stopped."

Of the {councils_at_stake all 34|34} councils holding elections, {councils_controlled con 29 as_of=before_the_election|29} were Conservative-controlled. In all {seats_at_stake all 2362|2,362} seats were being contested, {seats_at_stake con 1520 qualifiers=more_than|more than 1,520} of them held by Tories, {seats_at_stake ld 480 qualifiers=about|about 480} by Lib Dems and {seats_at_stake lab 250 qualifiers=fewer_than|fewer than 250} by Labour.

An ICM poll on the eve of voting had Labour on {poll_share lab 35 attributed_to=ICM|35%}, the Conservatives on {poll_share con 30 attributed_to=ICM|30%}, Ukip on {poll_share ukip 14 attributed_to=ICM|14%} and the Lib Dems on {poll_share ld 12 attributed_to=ICM|12%}: a Labour lead of {poll_share lab 5 unit=points attributed_to=ICM|five points}, {poll_share lab -2 unit=points measure=change_in_lead attributed_to=ICM|two fewer} than a month ago.

Experts had forecast Tory losses of {benchmark con -310 attributed_to=Rallings_and_Thrasher|310} and Labour gains of {benchmark lab 350 attributed_to=Rallings_and_Thrasher|350}. On present form the first will be exceeded and the second missed: Labour's net gains stand at {seats_change lab 190|190}.

In the {record declaration-order 1 unit=rank area=harland|first} county to declare, Harland, Ukip won {council_seats ukip 16 area=harland|16} of {council_size all 70 area=harland measure=seats|70} seats and with them deprived the Conservatives ({council_seats con 33 area=harland|33}) of {council_control harland noc gain from=con|overall control}. {council_control saxonshire con hold|Saxonshire} and {council_control north-arden con hold|North Arden} stayed Tory, the latter by {council_size con 3 area=north-arden measure=majority|three}.

Turnout appeared to be {turnout england 31 -4 qualifiers=around|around 31%, four points down}.
