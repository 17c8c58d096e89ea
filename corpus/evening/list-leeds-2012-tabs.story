{"outlet_type": "ward list", "election_date": "2012-05-03", "moment": "2012-05-04T08:00", "default_area": "leeds", "base": "2008", "source": "night-2012 dataset, Leeds wards", "text": "retold: figures real, candidates not named; tab-separated table"}
---
Ward	Lab	Con	LD	Green	UKIP	Result
Adel and Wharfedale	{ward_result adel-and-wharfedale 1301 party=lab|1301}	{ward_result adel-and-wharfedale 3674 party=con|3674}	{ward_result adel-and-wharfedale 1202 party=ld|1202}	{ward_result adel-and-wharfedale 217 party=grn|217}	{ward_result adel-and-wharfedale 486 party=ukip|486}	{ward_control adel-and-wharfedale con hold|Con hold}
Alwoodley	{ward_result alwoodley 2121 party=lab|2121}	{ward_result alwoodley 3079 party=con|3079}	{ward_result alwoodley 401 party=ld|401}	-	{ward_result alwoodley 558 party=ukip|558}	{ward_control alwoodley con hold|Con hold}
Armley	{ward_result armley 2686 party=lab|2686}	{ward_result armley 554 party=con|554}	{ward_result armley 326 party=ld|326}	{ward_result armley 596 party=grn|596}	-	{ward_control armley lab hold|Lab hold}
Beeston and Holbeck	{ward_result beeston-and-holbeck 2389 party=lab|2389}	{ward_result beeston-and-holbeck 443 party=con|443}	{ward_result beeston-and-holbeck 113 party=ld|113}	{ward_result beeston-and-holbeck 256 party=grn|256}	{ward_result beeston-and-holbeck 349 party=ukip|349}	{ward_control beeston-and-holbeck lab hold|Lab hold}
Burmantofts and Richmond Hill	{ward_result burmantofts-and-richmond-hill 2107 party=lab|2107}	{ward_result burmantofts-and-richmond-hill 149 party=con|149}	{ward_result burmantofts-and-richmond-hill 1426 party=ld|1426}	{ward_result burmantofts-and-richmond-hill 312 party=grn|312}	-	{ward_control burmantofts-and-richmond-hill lab gain from=ld|Lab gain}
Calverley and Farsley	{ward_result calverley-and-farsley 2142 party=lab|2142}	{ward_result calverley-and-farsley 3436 party=con|3436}	{ward_result calverley-and-farsley 218 party=ld|218}	{ward_result calverley-and-farsley 297 party=grn|297}	{ward_result calverley-and-farsley 433 party=ukip|433}	{ward_control calverley-and-farsley con hold|Con hold}

Main parties only. Others not shown.
