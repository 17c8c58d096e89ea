{"outlet_type": "evening paper", "election_date": "2006-05-04", "moment": "2006-05-05T13:00", "default_area": "marlbury", "base": "before the election", "source": "composed", "text": "composed: invented town, consistent figures"}
---
YOU'VE GOT TO BE JOKING
Tories and Labour level... and the man from the Bus Users' Party holds the balance

By Our Municipal Correspondent

YOU could not make it up, and if you did the sub-editors would strike it out.

After {context_figure count-hours 7 unit=hours|seven} hours, {context_figure recounts 4 unit=recounts|four} recounts and one fainting fit, the good people of {council_control marlbury noc gain from=con|Marlbury} have elected a borough council on which Conservatives and Labour have {council_seats con 19 & council_seats lab 19|19 seats each}, the Liberal Democrats have {council_seats ld 6|six}, and the only other councillor, the {council_seats bus-users 1|one} who will make up everybody's mind for them, belongs to a party with {context_figure bus-users-members 14 unit=members|14} members and no car.

Reg Mallow, {council_seats bus-users 1|sole representative} of the Bus Users' Party, won {ward_control gasworks bus-users gain from=lab|Gasworks} from Labour by {votes_majority gasworks 9 party=bus-users|nine} votes. He stood because they took off the 43. "I'll listen to any sensible offer," he said, "so long as it runs on Sundays."

It had all begun so predictably. {seats_at_stake all 15|Fifteen} of the {council_size all 45 measure=seats|45} seats were in the ring, of which the Tories were defending {seats_at_stake con 8|eight}, Labour {seats_at_stake lab 5|five} and the Lib Dems {seats_at_stake ld 2|two}. With a majority of {council_size con 1 measure=majority as_of=before_the_election|one} to protect, on {council_seats con 23 as_of=before_the_election|23} seats, the Conservatives could not afford a single slip.

They made {seats_change con -4 measure=net|four}.

First to go was {ward_control castle lab gain from=con|Castle}, and nobody minded much: it had been theirs by only {votes_majority castle 40 party=con as_of=2002 qualifiers=only|two score}. Next was {ward_control spa lab gain from=con|Spa}, which they did mind. {ward_control priory lab gain from=con|Priory} followed at twenty to two. Labour's majorities in the three were {votes_majority castle 212 party=lab & votes_majority spa 31 party=lab & votes_majority priory 88 party=lab|212, 31 and 88}. And at {ward_control weir ld gain from=con|Weir}, where the Lib Dems have been leafleting since the Flood, they finally got in, with {ward_result weir 1006 party=ld|1,006} votes to the Conservative's {ward_result weir 944 party=con|944}.

The Tories did have the consolation of hanging on to {ward_control hill-top con hold|Hill Top} and {ward_control racecourse con hold|Racecourse}. In neither was the majority below {votes_majority all 500 party=con qualifiers=at_least measure=each_of_two|500}.

So Labour went up by {seats_change lab 2|two} overall – {seats_change lab 3 measure=gains|plus three}, minus Mr Mallow – from {council_seats lab 17 as_of=before_the_election|17}, and the Lib Dems by {seats_change ld 1|one}.

Who voted? Not many. Turnout was {turnout marlbury 34.9|34.9 per cent}, and would have been lower yet but for {turnout weir 52|Weir's 52}. At Gasworks {turnout gasworks 0.2 unit=fraction qualifiers=barely|barely one in five} took the trouble, thus giving the town's destiny into the hands of {ward_result gasworks 397 party=bus-users candidate=Reg_Mallow|397} people who are fed up with waiting.

What now? The council meets on the 18th. {council_size all 23 measure=needed|Twenty-three} is a majority. Tories and Lib Dems together would have {council_seats con+ld 25 note=sum_of_two_parties|25}, and {council_seats lab+ld 25 note=sum_of_two_parties|so would Labour and Lib Dems}, and the Lib Dems say they will not sit with either. If they mean it, then it is {council_seats con+bus-users 20 note=sum_of_two_parties|20} with Mr Mallow or {council_seats con 19|19} without, which is no use to man nor beast.

The Mayor, asked for his view, said that he would be in Tenerife.

WHO'S WHERE
Con {council_seats con 19 -4|19 (-4)}
Lab {council_seats lab 19 +2|19 (+2)}
LD {council_seats ld 6 +1|6 (+1)}
Bus Users {council_seats bus-users 1 +1|1 (+1)}
