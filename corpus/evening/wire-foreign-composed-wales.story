{"outlet_type": "news agency (foreign)", "election_date": "2011-05-05", "moment": "2011-05-06T13:00", "default_area": "wales", "base": "2007", "source": "composed", "text": "composed: an invented Assembly-style election, consistent figures"}
---
Labour {council_size lab 1 area=assembly measure=short|one short} in Welsh Assembly vote

CARDIFF, May 6 – Labour failed by {council_size lab 1 area=assembly measure=short|a single seat} to win outright control of the devolved Welsh assembly, falling just short even as it posted its {record labour-assembly null qualifiers=best_equal unit=year|best-equal result}.

It won {seats_won lab 30 +4|30 of the 60 seats, four more} than in 2007. The Conservatives, who became the {seats_won con 2 unit=rank|second-largest} party for the {record conservative-second null qualifiers=first unit=year|first time}, took {seats_won con 14 +2|14, up two}; the nationalist Plaid Cymru, {seats_won pc 11 -4|11, down four}; the Liberal Democrats {seats_won ld 5 -1|five, down one}. Greens and UKIP got {seats_won grn 0 & seats_won ukip 0|no} seats.

Labour gained {ward_control llanafon lab gain from=pc|Llanafon} from Plaid by {votes_majority llanafon 80 party=lab|80 votes} and {ward_control cardiff-east lab gain from=ld|Cardiff East} from the Liberal Democrats by {votes_majority cardiff-east 38 party=lab|38}, both after recounts. Plaid's deputy leader was defeated.

Turnout slipped to {turnout wales 42.2 -1.5|42.2 percent, from 43.7}.
