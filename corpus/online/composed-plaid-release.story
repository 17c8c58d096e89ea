{"outlet_type": "Plaid Cymru press release, Welsh English", "election_date": "2027-05-06", "moment": "2027-05-07T11:30", "default_area": "carmarthenshire", "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
PLAID STORMS {council_control carmarthenshire pc gain|CARMARTHENSHIRE} — DATGANIAD I'R WASG / PRESS STATEMENT

Plaid Cymru – The Party of Wales has this morning won a majority on {council_control carmarthenshire pc gain from=noc|Carmarthenshire County Council}, mun. Cyngor Sir Gâr, for the {record carmarthenshire null measure=first_ever unit=year|first time}. {council_seats pc 44 +6|Plaid's 44 members are six up} on where the group was and {council_size pc 6 measure=more_than_majority|half a dozen} beyond the {council_size all 38 measure=majority|38} required.

Llanelli is where it was won, bois bach. {ward_control tyisha pc gain from=lab|Tyisha}, {ward_control glanymor pc gain from=lab|Glanymor} and {ward_control bigyn pc gain from=lab|Bigyn} — {seats_won pc 2 area=llanelli measure=in_each_ward|two members in each} — all switched from Labour, {seats_change pc 6 area=llanelli|six gains} in a town that used to be red as a pillar box. Labour is now on {council_seats lab 14 -9|14, nine down}. Reform got {council_seats reform 5|five}; independents, never to be discounted in the Tywi valley, {council_seats ind 12|a round dozen}.

We kept {council_control gwynedd pc hold|Gwynedd}, {council_control ynys-mon pc hold|Ynys Môn} and {council_control ceredigion pc hold|Ceredigion}, so that's {councils_controlled pc 4 area=wales|four councils} under Plaid, there having been {councils_controlled pc 3 area=wales as_of=before_the_election|three}.

Diolch o galon to the {context_figure volunteers 1400 unit=people|1,400 volunteers}. Should the votes be repeated at the next Westminster election we'd gain Llanelli, mind, and Caerfyrddin would not be close.
