{
 "outlet_type": "party press release",
 "election_date": "2023-05-04",
 "moment": "Friday 5 May 2023",
 "default_area": "easterly-bay",
 "base": "before the election",
 "source": "invented council",
 "text": "composed"
}
---
FOR IMMEDIATE RELEASE

GREENS TRIPLE IN EASTERLY BAY: "VOTERS HAVE HAD ENOUGH OF SEWAGE AND SPIN"

Easterly Bay Green Party has today {council_seats grn 12 +8|trebled its group on the council from four to twelve} after the best result in its history, becoming the official opposition and depriving the Conservatives of {council_control easterly-bay con loss unit=control area=easterly-bay|control} for the first time since {record easterly-bay 2007 unit=year measure=conservative_control_since|2007}.

In Lighthouse ward the party's candidates swept {seats_won grn 3 area=lighthouse measure=seats_in_ward|all three} seats. {ward_control pier grn gain unit=control|Pier} and {ward_control saltmarsh grn gain unit=control|Saltmarsh} were also gained from the Conservatives, the latter by {votes_majority saltmarsh 4 unit=votes|just four votes}. In Old Town, the Green share rose by {share_change grn 19 area=old-town unit=points|19 points} to {vote_share grn 44 area=old-town unit=percent|44%}.

Group leader Carys Mottram, re-elected in {ward_control harbour grn hold unit=control|Harbour} with {ward_result harbour 1902 party=grn candidate=Carys_Mottram unit=votes|1,902} votes – more than {ward_result harbour 2 unit=ratio party=grn candidate=Carys_Mottram measure=times_nearest_rival qualifiers=more_than|twice} the tally of her nearest rival – said:

"We stood in {contests_count green-wards 15 of=20 measure=wards_contested unit=contests|15 of the 20 wards} and we came first or second in {contests_count green-wards 13 measure=first_or_second unit=contests|all but two} of them. The Conservatives have lost {seats_change con -11|eleven} councillors. They have {council_seats con 17|seventeen} left. Labour could not manage a single gain: they started with {council_seats lab 6 as_of=before_the_election|six} and they end with {council_seats lab 6|six}. The message could hardly be clearer."

She added: "If the same happened in every seaside town we would have fifty councils. We are not getting carried away."

ENDS

Notes to editors
1. Easterly Bay has {council_size all 40 measure=seats_on_council|40} councillors: Con {council_seats con 17|17}, Green {council_seats grn 12|12}, Lab {council_seats lab 6|6}, Lib Dem {council_seats ld 5|5}.
2. Turnout was {turnout easterly-bay 37.8 unit=percent|37.8%} ({turnout easterly-bay 34.1 as_of=2019 unit=percent|2019: 34.1%}).
3. Photographs of Cllr Mottram on the beach are available. She was not standing in anything.
