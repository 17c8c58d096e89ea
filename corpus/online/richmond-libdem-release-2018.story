{"outlet_type": "Lib Dem press release", "election_date": "2018-05-03", "moment": "2018-05-04T08:30", "default_area": "richmond-upon-thames", "base": "before the election", "source": "english-2018 council_totals", "text": "retold: english-2018 data, in the manner of a party release"}
---
FOR IMMEDIATE RELEASE

Lib Dems storm back in south-west London

Liberal Democrats have taken {council_control richmond-upon-thames ld gain from=con|Richmond upon Thames} and {council_control kingston-upon-thames ld gain from=con|Kingston upon Thames} from the Conservatives, and held on to {council_control sutton ld hold|Sutton}, in the party's best night in the capital since coalition.

In Richmond we won {council_seats ld 39 +24|39 seats, 24 more than we had}, against just {council_seats con 11|11} for the Tories, who lost {seats_change con -27|27}. Our friends in the Green Party, with whom local members agreed a joint slate in {contests_count wards 6 measure=joint_slate|six wards}, gained {council_seats grn 4 +4|four}. Labour won {council_seats lab 0|none}.

In Kingston the Lib Dem group has more than doubled, from {council_seats ld 39 +21 area=kingston-upon-thames of=48|18 to 39 of the 48 seats}. The Conservatives are reduced to {council_seats con 9 area=kingston-upon-thames|nine}, exactly {council_seats con 0.3333 area=kingston-upon-thames unit=fraction measure=of_their_previous_seats|one third} of what they started with, and Labour lost {seats_change lab -2 area=kingston-upon-thames|both} of its councillors.

Add Sutton, where the party has now been in charge for {record sutton 32 unit=years measure=time_in_control|32 years}, and {council_seats ld 33 area=sutton of=54|33 of the 54 councillors} are ours, and Lib Dems run {councils_controlled ld 3 area=london|three London boroughs}. A week ago it was {councils_controlled ld 1 area=london as_of=before_the_election|one}.

Beyond the M25, {council_control south-cambridgeshire ld gain from=con|South Cambridgeshire} is Lib Dem for the {record south-cambridgeshire null measure=first_ever unit=year|first time ever}: {council_seats ld 30 +16 area=south-cambridgeshire|30 seats, up from 14}.

A party spokesperson said: "If we can do this in Richmond and Kingston, we can do it in Winchester and St Albans next time. We are {council_size ld 12 area=st-albans measure=short_of_majority|a dozen short} in St Albans and there's no reason we shouldn't."

ENDS

Note to editors: turnout in Richmond was {turnout richmond-upon-thames 51 qualifiers=over unit=percent|over 51 per cent}, among the {record turnout null measure=highest_in_london unit=year|highest in London}.
