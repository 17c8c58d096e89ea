{"outlet_type": "pasted tab table of wards", "election_date": "2026-05-07", "moment": "2026-05-08T05:00", "default_area": "ashmere", "base": "2022", "source": "composed", "text": "composed: own consistent figures, invented borough"}
---
ASHMERE BOROUGH – pasted from count sheet

WARD	T/OUT	1ST	VOTES	2ND	VOTES	RESULT
{ward_control abbey ld hold|Abbey}	{turnout abbey 41.2 unit=percent|41.2}	LD	{ward_result abbey 1204 party=ld|1204}	Con	{ward_result abbey 811 party=con|811}	LD hold
{ward_control brook reform gain from=lab|Brook}	{turnout brook 29.8 unit=percent|29.8}	Ref	{ward_result brook 690 party=reform|690}	Lab	{ward_result brook 688 party=lab|688}	Ref gain from Lab
{ward_control canal-side lab hold|Canal Side}	{turnout canal-side 27.0 unit=percent|27.0}	Lab	{ward_result canal-side 733 party=lab|733}	Ref	{ward_result canal-side 701 party=reform|701}	Lab hold
{ward_control dean-park grn gain from=con|Dean Park}	{turnout dean-park 45.5 unit=percent|45.5}	Grn	{ward_result dean-park 1090 party=grn|1090}	Con	{ward_result dean-park 1032 party=con|1032}	Grn gain from Con
{ward_control east-fields reform gain from=con|East Fields}	{turnout east-fields 33.1 unit=percent|33.1}	Ref	{ward_result east-fields 915 party=reform|915}	Con	{ward_result east-fields 840 party=con|840}	Ref gain from Con
{ward_control foundry lab hold|Foundry}	{turnout foundry 24.4 unit=percent|24.4}	Lab	{ward_result foundry 602 party=lab|602}	Grn	{ward_result foundry 398 party=grn|398}	Lab hold

closest = Brook ({votes_majority brook 2|2 votes}). Con lost {seats_change con -2|both} they were defending.
