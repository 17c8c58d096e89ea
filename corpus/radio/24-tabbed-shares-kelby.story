{
 "outlet_type": "data page",
 "election_date": "2023-05-04",
 "moment": "final, Friday 5 May 2023",
 "default_area": "kelby",
 "base": "2019",
 "source": "invented council",
 "text": "composed"
}
---
KELBY BC 2023 – by ward, share and change on 2019 (c) the desk

Ainsty	Con	{ward_result ainsty 702 party=con unit=votes|702}	{vote_share con 48.4 -6.1 area=ainsty unit=percent|48.4% (-6.1)}
	Lab	{ward_result ainsty 511 party=lab unit=votes|511}	{vote_share lab 35.2 +2 area=ainsty unit=percent|35.2% (+2.0)}
	LD	{ward_result ainsty 238 party=ld unit=votes|238}	{vote_share ld 16.4 +4.1 area=ainsty unit=percent|16.4% (+4.1)}
	{ward_control ainsty con hold unit=control|CON HOLD}
Brigg Road	Lab	{ward_result brigg-road 833 party=lab unit=votes|833}	{vote_share lab 61.9 +5.7 area=brigg-road unit=percent|61.9% (+5.7)}
	Con	{ward_result brigg-road 301 party=con unit=votes|301}	{vote_share con 22.4 -9.9 area=brigg-road unit=percent|22.4% (-9.9)}
	Ref	{ward_result brigg-road 212 party=reform unit=votes|212}	{vote_share reform 15.8 area=brigg-road unit=percent|15.8% (new)}
	{ward_control brigg-road lab hold unit=control|LAB HOLD}
Crofts	LD	{ward_result crofts 640 party=ld unit=votes|640}	{vote_share ld 41.2 +20.3 area=crofts unit=percent|41.2% (+20.3)}
	Con	{ward_result crofts 611 party=con unit=votes|611}	{vote_share con 39.4 -11.8 area=crofts unit=percent|39.4% (-11.8)}
	Lab	{ward_result crofts 301 party=lab unit=votes|301}	{vote_share lab 19.4 -8.5 area=crofts unit=percent|19.4% (-8.5)}
	{ward_control crofts ld gain unit=control|LD GAIN FROM CON}
Dunholme	{ward_control dunholme ind unit=control|Ind	unopposed}

Seats: Con {council_seats con 12 -4|12 (-4)} Lab {council_seats lab 13 +1|13 (+1)} LD {council_seats ld 4 +3|4 (+3)} Ind {council_seats ind 1 0|1 (=)}
Control: {council_control kelby noc gain unit=control area=kelby|NOC (was Con)}
Biggest swing: {share_change ld 16.1 measure=swing from=con area=crofts unit=points|16.1} points, Con to LD, in Crofts. Lowest turnout: Brigg Road, {turnout brigg-road 21.7 unit=percent|21.7%}. {contests_count wards-contested 1 measure=wards_uncontested unit=contests|One} ward was not contested. The Reform share in Brigg Road is not to be compared with anything: it did not stand there four years ago.
