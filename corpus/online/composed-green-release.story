{"outlet_type": "Green Party press release", "election_date": "2026-05-07", "moment": "2026-05-09T08:00", "default_area": null, "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
Greens take {record grn null measure=first_ever_london_borough unit=year|first ever} London borough as councillor tally passes {seats_won grn 1000 qualifiers=more_than measure=total_councillors|a thousand}

The Green Party has won outright control of {council_control lewisham grn gain from=lab|Lewisham}, its {record grn null measure=first_ever_london_borough unit=year|first} London borough, taking {council_seats grn 30 area=lewisham of=54|30 of 54 seats} where it previously had {council_seats grn 0 area=lewisham as_of=2022|not one}. It's also now the biggest party in {council_control hackney noc gain from=lab|Hackney}, with no party in control.

Across England the Greens won {seats_won grn 487 +310|487 seats, a net gain of 310}, and now have {seats_won grn 1060 qualifiers=more_than measure=total_councillors|more than 1,060 councillors}. {seats_change grn 0.6667 unit=fraction measure=share_of_gains_from_lab|Two thirds} of those gains came at Labour's expense and {seats_change grn 0.2 unit=fraction qualifiers=about measure=share_of_gains_from_con|about a fifth} from the Tories.

In Norwich we took {seats_won grn 9 area=norwich of=13|nine of the thirteen wards} up for grabs. Seats won there today: {ward_control mancroft grn|Mancroft}, {ward_control nelson grn|Nelson}, {ward_control wensum grn|Wensum}, {ward_control town-close grn|Town Close} and {ward_control lakenham grn|Lakenham} among them. In {ward_control sewell grn gain from=lab|Sewell}, our candidate trebled the Green vote to {ward_result sewell 1707 party=grn|1,707}.

Co-leaders' reaction: "In 1990 people laughed. In 2026 they count us first."
