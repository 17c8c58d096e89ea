{"outlet_type": "weekly", "election_date": "2012-05-03", "moment": "2012-05-10T09:00", "default_area": "dundee", "base": "2007", "source": "scotland-stv first preferences, Dundee; council total as published", "text": "retold: figures real, candidates not named"}
---
SNP {council_control dundee snp gain|in sole charge at City Square}

THE SNP has what it wanted: {council_control dundee snp gain from=noc|Dundee City Council}, outright, with {council_seats snp 16|16} of its {council_size all 29 measure=seats|29} members.

Labour is reduced to the role of spectator on {council_seats lab 10|ten}. The Tories, Lib Dems and Independents have {council_seats con 1 & council_seats ld 1 & council_seats ind 1|one each}.

Below are first preferences in three wards west and north of the centre. E means elected.

LOCHEE ({seats_at_stake all 4 area=lochee|4 seats}; quota {context_figure quota 1010 unit=votes area=lochee|1,010})
SNP {ward_result lochee 1594 party=snp|1,594} E
Lab {ward_result lochee 1308 party=lab|1,308} E
SNP {ward_result lochee 746 party=snp|746} E
Lab {ward_result lochee 622 party=lab|622} E
Ind {ward_result lochee 374 party=ind|374}
Con {ward_result lochee 247 party=con|247}
TUSC {ward_result lochee 81 party=tusc|81}
LD {ward_result lochee 62 party=ld|62}
LD {ward_result lochee 15 party=ld|15}
Valid votes: {turnout lochee 5049 unit=votes measure=valid|5,049}

STRATHMARTINE ({seats_at_stake all 4 area=strathmartine|4}; quota {context_figure quota 1061 unit=votes area=strathmartine|1,061})
SNP {ward_result strathmartine 1245 party=snp|1,245} E
Lab {ward_result strathmartine 1102 party=lab|1,102} E
Ind {ward_result strathmartine 1049 party=ind|1,049} E
SNP {ward_result strathmartine 754 party=snp|754} E
LD {ward_result strathmartine 578 party=ld|578}
Lab {ward_result strathmartine 351 party=lab|351}
Con {ward_result strathmartine 97 party=con|97}
TUSC {ward_result strathmartine 80 party=tusc|80}
Ind {ward_result strathmartine 48 party=ind|48}

In the WEST END, the Lib Dem group leader was first past the post by a distance with {ward_result west-end 1453 party=ld|1,453}, more than half as many again as the {context_figure quota 899 unit=votes area=west-end|899} he needed. The SNP ({ward_result west-end 963 party=snp|963}) and Labour ({ward_result west-end 937 party=lab|937}) had a man in at the first time of asking as well. For the last of the {seats_at_stake all 4 area=west-end|four} seats the Nationalists' second string started {ward_result west-end 411 party=snp|on a mere 411}, behind the {ward_result west-end 464 party=con|464} of the Conservative, and yet got there on transfers.
