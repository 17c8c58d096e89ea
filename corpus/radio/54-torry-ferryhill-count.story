{
 "outlet_type": "liveblog of a ranked count",
 "election_date": "2017-05-04",
 "moment": "Friday 5 May 2017",
 "default_area": "aberdeen-city",
 "base": null,
 "source": "ranked ballots of Torry/Ferryhill, 4 May 2017",
 "text": "retold: real figures, candidates unnamed"
}
---
1.52pm Done. The fourth and last place in {ward_control torry-ferryhill snp unit=control|Torry/Ferryhill} falls to the second SNP candidate, who began with {ward_result torry-ferryhill 847 party=snp measure=first_preferences unit=votes|847}. So: {seats_won con 1 area=torry-ferryhill measure=seats_in_ward|one} Conservative, {seats_won lab 1 area=torry-ferryhill measure=seats_in_ward|one} Labour, {seats_won snp 2 area=torry-ferryhill measure=seats_in_ward|a pair} of Nationalists.

1.40pm We're on the last lap. Out goes the independent, who was hoping his {ward_result torry-ferryhill 580 party=ind measure=first_preferences unit=votes|580} would snowball. It did not.

1.05pm Second Labour man is excluded ({ward_result torry-ferryhill 467 party=lab measure=first_preferences unit=votes|467} first choices), and this gets his running mate home. She'd been {context_figure torry-ferryhill 277 unit=votes measure=short_of_quota|277} adrift of quota at the start.

12.30pm Going, going: National Front ({ward_result torry-ferryhill 10 party=nf measure=first_preferences unit=votes|10} votes, no that's not a typo), Ukip ({ward_result torry-ferryhill 49 party=ukip measure=first_preferences unit=votes|49}), the Greens ({ward_result torry-ferryhill 269 party=grn measure=first_preferences unit=votes|269}), Lib Dems ({ward_result torry-ferryhill 286 party=ld measure=first_preferences unit=votes|286}).

12.04pm And we have one. Tory on the first count, {ward_result torry-ferryhill 1337 party=con measure=first_preferences unit=votes|1,337}; the quota was {context_figure torry-ferryhill 1120 unit=votes measure=quota|1,120}, so he had {context_figure torry-ferryhill 217 unit=votes measure=surplus|217} he didn't need.

Leading SNP {ward_result torry-ferryhill 910 party=snp measure=first_preferences unit=votes|910}. Leading Labour {ward_result torry-ferryhill 843 party=lab measure=first_preferences unit=votes|843}. In Torry! A Conservative topping the poll in Torry. If you'd put a fiver on it you could retire to Ferryhill.

11.50am {turnout torry-ferryhill 5598 unit=votes measure=valid_votes|5,598} good ballots. {contests_count candidates 10 area=torry-ferryhill unit=contests|Ten} names. {seats_at_stake all 4 area=torry-ferryhill unit=seats|Four} to elect.
