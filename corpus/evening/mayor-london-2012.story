{"outlet_type": "regional daily", "election_date": "2012-05-03", "moment": "2012-05-05T00:30", "default_area": "london", "base": "2008", "source": "night-2012 dataset", "text": "retold: real figures"}
---
Four more years
How the second preferences fell

IT took until nearly midnight, and a box of uncounted papers in Brent, but {mayor_result london-mayor elected party=con candidate=Boris_Johnson unit=outcome|Boris Johnson is Mayor} again.

After the first round he led with {mayor_result london-mayor 971931 party=con candidate=Boris_Johnson measure=first unit=votes|971,931} votes, or {mayor_result london-mayor 44 party=con candidate=Boris_Johnson measure=first unit=percent|44.0 per cent}, against Ken Livingstone's {mayor_result london-mayor 889918 party=lab candidate=Ken_Livingstone measure=first unit=votes|889,918} ({mayor_result london-mayor 40.3 party=lab candidate=Ken_Livingstone measure=first unit=percent|40.3}). Neither had the {context_figure first-round-threshold 50 unit=percent|50 per cent} which would have sent everyone home.

The other {contests_count candidates 5 unit=candidates|five} therefore dropped out. Jenny Jones of the Greens came {mayor_result london-mayor 3 party=grn unit=rank candidate=Jenny_Jones|third} with {mayor_result london-mayor 98913 party=grn candidate=Jenny_Jones measure=first unit=votes|98,913}, pipping Brian Paddick, the Lib Dem, on {mayor_result london-mayor 91774 party=ld candidate=Brian_Paddick measure=first unit=votes|91,774}. Siobhan Benita's independent run brought her {mayor_result london-mayor 83914 party=ind candidate=Siobhan_Benita measure=first unit=votes|83,914}; UKIP's {mayor_result london-mayor 43274 party=ukip measure=first unit=votes|43,274} and the BNP's {mayor_result london-mayor 28751 party=bnp measure=first unit=votes|28,751} came after.

On second preferences Labour actually did better, Mr Livingstone picking up {mayor_result london-mayor 102355 party=lab candidate=Ken_Livingstone measure=transfers unit=votes|102,355} to his rival's {mayor_result london-mayor 82880 party=con candidate=Boris_Johnson measure=transfers unit=votes|82,880}. It was not enough. FINAL: Johnson {mayor_result london-mayor 1054811 party=con candidate=Boris_Johnson measure=final unit=votes|1,054,811}, Livingstone {mayor_result london-mayor 992273 party=lab candidate=Ken_Livingstone measure=final unit=votes|992,273}. {votes_majority london-mayor 62538 party=con|Majority 62,538}.

Turnout {turnout london 38.1 -7|fell by seven points to 38.1 per cent}.
