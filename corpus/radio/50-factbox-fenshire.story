{
 "outlet_type": "agency factbox",
 "election_date": "2017-05-04",
 "moment": "Friday 5 May 2017",
 "default_area": "fenshire",
 "base": "2013",
 "source": "invented county",
 "text": "composed"
}
---
FACTBOX – Fenshire County Council at a glance

OUTCOME: Conservative {council_control fenshire con gain unit=control area=fenshire|gain} from no overall control
SEATS: {council_size all 56 measure=seats_on_council|56}. MAJORITY LINE: {council_size all 29 measure=needed_for_majority|29}
NEW COUNCIL: Con {council_seats con 37 +13|37 (+13)}; Lab {council_seats lab 10 -2|10 (-2)}; LD {council_seats ld 6 0|6 (0)}; Ind {council_seats ind 3 +1|3 (+1)}; UKIP {council_seats ukip 0 -12|0 (-12)}
LARGEST MAJORITY: {votes_majority thorpe-fen 2240 unit=votes|2,240}, {ward_control thorpe-fen con unit=control|Thorpe Fen} (Con)
SMALLEST: {votes_majority docks-north 1 unit=votes|1}, {ward_control docks-north lab hold unit=control|Docks North} (Lab hold), following {context_figure docks-north-recounts 3 unit=recounts|three} recounts
TURNOUT: {turnout fenshire 33.4 unit=percent|33.4 per cent}. HIGHEST {turnout deeping-bank 46 area=fenshire unit=percent|46 (Deeping Bank)}; LOWEST {turnout docks-north 19.8 area=fenshire unit=percent|19.8 (Docks North)}
VOTES BY PARTY: Con {vote_share con 49.2 +15 unit=percent|49.2 pct, up 15.0}; Lab {vote_share lab 20.1 -1.3 unit=percent|20.1, down 1.3}; LD {vote_share ld 14.8 +3.9 unit=percent|14.8, up 3.9}; UKIP {vote_share ukip 7 -18.2 unit=percent|7.0, down 18.2}
HOW IT CHANGED: {seats_change ukip -12|All twelve} Ukip seats were lost, {seats_change con 11 measure=gained_from_ukip|eleven} of them to the Conservatives. The Conservatives also took {seats_change con 2 measure=gained_from_labour|two} from Labour without reply.
WHAT IT MEANS: The coalition of Labour, Liberal Democrats and Ukip, formed in {record fenshire 2013 unit=year measure=coalition_formed|2013}, is at an end. Conservatives hold {council_seats con 0.6667 unit=fraction qualifiers=about|about two-thirds} of the chamber with {vote_share con 0.5 unit=fraction qualifiers=less_than|less than half} the vote.
WHO LOST: the Ukip group leader (Saltern, {votes_majority saltern 388 unit=votes|388} votes); the Labour finance spokesman (Priory).
NEXT ELECTION: 2021
