{"outlet_type": "regional daily", "election_date": "2018-05-03", "moment": "2018-05-04T05:30", "default_area": "trafford", "base": "before the election", "source": "english-2018 dataset", "text": "retold: figures real, candidates not named"}
---
Blue flag comes down in {council_control trafford con loss|Trafford}
Tories lose their {councils_change con -1 area=greater-manchester|only council} in Greater Manchester

IT was the prize Labour wanted most in the North West and it very nearly had it. {council_control trafford noc gain from=con|Trafford}, {councils_controlled con 1 area=greater-manchester as_of=before_the_election|the one blue square} on the region's red map, slipped from the Conservatives' hands in the early hours.

There was no knockout. Labour emerged with {council_seats lab 30|30 seats}, the Tories with {council_seats con 29|29}. The Liberal Democrats were reduced to {council_seats ld 2 -1|two, one fewer than before}, and the Greens, with {council_seats grn 2|a pair of councillors}, took their {record trafford-greens null qualifiers=first unit=year|first ever seats} on the authority.

Since {council_size all 32 measure=needed|32} makes a majority, the Greens and the Lib Dems suddenly matter a great deal.

Those Green wins were the sensation of the count. Both came in {ward_control altrincham grn gain from=con|Altrincham}, where {seats_at_stake all 2 area=altrincham|two vacancies} were being filled. The pair polled {ward_result altrincham 1944 party=grn|1,944} and {ward_result altrincham 1621 party=grn|1,621}; the Conservatives could do no better than {ward_result altrincham 1386 party=con|1,386} and {ward_result altrincham 1342 party=con|1,342}.

Labour for its part picked off {seats_change lab 4|four Tory wards}: {ward_control davyhulme-east lab gain from=con|Davyhulme East}, {ward_control davyhulme-west lab gain from=con|Davyhulme West}, {ward_control flixton lab gain from=con|Flixton} and, by {votes_majority brooklands 184 party=lab|184 votes}, {ward_control brooklands lab gain from=con|Brooklands}. In Flixton the margin was {votes_majority flixton 1204 party=lab|a whopping 1,204}.

Theresa May's party did have one thing to smile about. Village, Lib Dem until now, {ward_control village con gain from=ld|changed hands}, the Conservative polling {ward_result village 1331 party=con|1,331} to the defending party's {ward_result village 1003 party=ld|1,003}. And Ashton upon Mersey was {ward_control ashton-upon-mersey con hold|held by the Tories} – just – with {votes_majority ashton-upon-mersey 109 party=con|109} to spare.

{ward_control clifford lab hold|Clifford} remains the place to be if you are Labour. Its candidate was sent back with {ward_result clifford 2702 party=lab|2,702}, the nearest challenger, a Green, mustering {ward_result clifford 255 party=grn|255}. The Conservative trailed in {ward_result clifford 3 party=con unit=rank|third} on {ward_result clifford 165 party=con|165}.
