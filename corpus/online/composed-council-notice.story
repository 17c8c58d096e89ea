{"outlet_type": "council press notice", "election_date": "2026-05-07", "moment": "2026-05-08T14:30", "default_area": "thornbury-vale", "base": "2022", "source": "composed", "text": "composed: own consistent figures, invented council"}
---
Thornbury Vale District Council
PRESS NOTICE 26/041

Local elections: results confirmed

The Returning Officer has confirmed the results of Thursday's elections to Thornbury Vale District Council. All {council_size all 36 measure=size|36} seats across {contests_count wards 20|20 wards} were up for election, {contests_count wards 1 measure=uncontested|one ward} being uncontested.

The political composition of the authority is now:

Liberal Democrat: {council_seats ld 17|17}
Conservative: {council_seats con 10|10}
Independent Group: {council_seats ind 6|6}
Green: {council_seats grn 3|3}

No party has an overall majority. {council_size all 19 measure=majority|Nineteen} seats are required.

Of {turnout thornbury-vale 71204 unit=electors|71,204} registered electors, {turnout thornbury-vale 28410 unit=votes|28,410} voted, a turnout of {turnout thornbury-vale 39.9 unit=percent|39.9 per cent} ({turnout thornbury-vale 37.2 as_of=2022 unit=percent|37.2 per cent} in 2022). A total of {context_figure rejected-papers 312 unit=votes|312} ballot papers were rejected: {context_figure rejected-papers 201 unit=votes measure=blank|201} unmarked, {context_figure rejected-papers 96 unit=votes measure=too_many_votes|96} voting for too many candidates and {context_figure rejected-papers 15 unit=votes measure=identifying|fifteen} on which the voter could be identified.

{contests_count candidates 94|Ninety-four} candidates stood. {contests_count women-elected 16 of=36|Sixteen of the 36} elected are women.

The annual meeting of the council will be held on 20 May at 7pm. Parking is limited to 40 spaces.
