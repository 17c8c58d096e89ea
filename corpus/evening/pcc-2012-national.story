{"outlet_type": "wire (home)", "election_date": "2012-11-15", "moment": "2012-11-16T20:00", "default_area": "england-and-wales", "base": null, "source": "published reports of 16 November 2012", "text": "retold: real figures"}
---
Independents take {contests_count commissioners-independent 12 unit=posts|a dozen} police posts as voters stay away

Fewer people than at {record turnout null qualifiers=lowest unit=year|any peacetime poll} before chose the first police and crime commissioners for {contests_count police-areas 41 unit=areas|41} forces in England and Wales.

At {turnout all 15.1|15.1%} turnout undercut even the {turnout european-election 23 as_of=1999|23%} of the 1999 European contest. Staffordshire managed {turnout staffordshire 11.6|11.6%}; Northamptonshire, where a by-election was on, headed the field with {turnout northamptonshire 20|20%}.

Conservatives won {contests_count commissioners-conservative 16 unit=posts|16} of the jobs and Labour {contests_count commissioners-labour 13 unit=posts|13}. The Liberal Democrats, who stood in {contests_count candidates-lib-dem 24 unit=candidates|24} areas, got {contests_count commissioners-lib-dem 0 unit=posts|none}.

Independents beat the parties in Kent, where {mayor_result kent-pcc elected party=ind candidate=Ann_Barnes unit=outcome|Ann Barnes} prevailed, in {mayor_result dorset-pcc elected party=ind unit=outcome|Dorset}, {mayor_result gwent-pcc elected party=ind unit=outcome|Gwent}, {mayor_result hampshire-pcc elected party=ind unit=outcome|Hampshire}, {mayor_result gloucestershire-pcc elected party=ind unit=outcome|Gloucestershire} and {mayor_result avon-and-somerset-pcc elected party=ind unit=outcome|Avon and Somerset}. Lord Prescott failed in {mayor_result humberside-pcc elected party=con unit=outcome|Humberside}, which went to the Conservatives.

Labour's successes included {mayor_result greater-manchester-pcc elected party=lab candidate=Tony_Lloyd unit=outcome|Tony Lloyd in Greater Manchester} and {mayor_result northumbria-pcc elected party=lab candidate=Vera_Baird unit=outcome|Vera Baird in Northumbria}, each without recourse to second preferences.

In Sussex {mayor_result sussex-pcc elected party=con candidate=Katy_Bourne unit=outcome|Katy Bourne} (Con) did need them: {mayor_result sussex-pcc 59635 party=con candidate=Katy_Bourne measure=first unit=votes|59,635}, {mayor_result sussex-pcc 31.5 party=con candidate=Katy_Bourne measure=first unit=percent|31.5%}, in the first round, {mayor_result sussex-pcc 80028 party=con candidate=Katy_Bourne measure=final unit=votes|80,028} in the second.

Women make up {contests_count commissioners-women 6 unit=posts|six} of the {contests_count commissioners 41 unit=posts|41}. There had been {contests_count candidates 192 unit=candidates|192} candidates, {contests_count candidates-women 35 unit=candidates|35} of them female.
