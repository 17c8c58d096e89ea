{"outlet_type": "weekly paper brief", "election_date": "2026-10-15", "moment": "2026-10-16T09:00", "default_area": "wealdshire", "base": null, "source": "composed", "text": "composed: own consistent figures, invented council"}
---
By-election shock in Hawkhurst Down

The Greens have taken {ward_control hawkhurst-down grn gain from=con|Hawkhurst Down} from the Conservatives in last Thursday's district by-election, winning {ward_result hawkhurst-down 911 party=grn & vote_share grn 46.2 area=hawkhurst-down|911 votes (46.2%)}. The Tory was {ward_result hawkhurst-down 2 unit=rank party=con|second} with {ward_result hawkhurst-down 602 party=con|602}, Reform {ward_result hawkhurst-down 3 unit=rank party=reform|third} with {ward_result hawkhurst-down 380 party=reform|380} and Labour, who didn't stand in 2023, last on {ward_result hawkhurst-down 79 party=lab|79}. The Conservative vote was down {share_change con -21 area=hawkhurst-down|21 points}. Turnout {turnout hawkhurst-down 33.7 unit=percent|33.7%}.

It cuts the Conservatives' majority on Wealdshire to {council_size con 1 measure=majority_in_seats|one}. The vacancy arose when the sitting member, 71, moved to Portugal.
