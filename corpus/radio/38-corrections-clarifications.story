{
 "outlet_type": "corrections column",
 "election_date": "2024-05-02",
 "moment": "Tuesday 7 May 2024",
 "default_area": null,
 "base": "2023",
 "source": "invented councils",
 "text": "composed"
}
---
Corrections and clarifications

• A report of the Wending election (Labour storms home, Saturday, page 4) said that the party had won 19 of the 21 seats contested. It won {seats_won lab 17 of=21 area=wending|17 of the 21}. It already held {seats_at_stake lab 14 area=wending unit=seats|14} of them, so that it gained {seats_change lab 3 area=wending|three}, not five.

• In the same report the Conservatives were said to have lost "half" of their councillors. They had {council_seats con 12 area=wending as_of=before_the_election|12} and have {council_seats con 8 area=wending|eight}; that is {seats_change con -0.3333 unit=fraction area=wending|a third}.

• Our list of results gave the Lib Dem majority in Thurle Bridge as {ward_result thurle-bridge 1043 party=ld note=printed_as_the_majority_and_now_corrected unit=votes|1,043}. The figure was the number of votes cast for the winner. The majority was {votes_majority thurle-bridge 143 unit=votes|143}.

• We stated that {council_control east-stour ld hold unit=control area=east-stour|East Stour} had changed hands. It did not; the Liberal Democrats, who have run it since {record east-stour 2019 unit=year measure=control_since|2019}, kept control with {council_seats ld 24 area=east-stour|24} seats to the Conservatives' {council_seats con 15 area=east-stour|15}.

• A graphic showed the turnout in Meon Heath as 4.1%. It was {turnout meon-heath 41 unit=percent|41%}.

• Independents took {seats_won ind 3 area=linney|three} seats in Linney, as we said, but one of them was not, as we also said, "a former Conservative". He has asked us to make that clear.

• A column on Sunday gave {vote_share reform 12.8 area=wending note=printed_as_a_rise_of_12.8_per_cent_in_the_column unit=percent|12.8%} as the rise in Reform's vote in Wending. It was the share. The party had not put up candidates there before.

• Because of an editing error, Labour was said to be "two short of an overall majority" in {council_control pollock-dale lab gain unit=control area=pollock-dale|Pollock Dale}. Labour has a majority there, of {council_size lab 2 measure=majority_in_seats area=pollock-dale|two}.
