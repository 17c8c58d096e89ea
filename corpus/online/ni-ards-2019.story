{"outlet_type": "council results list, Northern Ireland", "election_date": "2019-05-02", "moment": "2019-05-04T10:00", "default_area": "ards-and-north-down", "base": null, "source": "northern-ireland local_2019", "text": "retold: northern-ireland 2019 counts"}
---
Ards and North Down: your new council in full

DUP {council_seats dup 14|14}, Alliance {council_seats alliance 10|10}, UUP {council_seats uup 8|8}, Green {council_seats grn 3|3}, Independent {council_seats ind 3|3}, TUV {council_seats tuv 1|1}, SDLP {council_seats sdlp 1|1}. The DUP stays biggest but without a majority; {council_size all 21 measure=majority|21} would be needed on a council of {council_size all 40 measure=size|40}.

ARDS PENINSULA ({contests_count seats 6 measure=in_area|6 seats}, quota {context_figure quota 1120 unit=votes|1,120})
{seats_won dup 3 area=ards-peninsula|DUP 3}, {seats_won sdlp 1 area=ards-peninsula|SDLP 1}, {seats_won uup 1 area=ards-peninsula|UUP 1}, {seats_won alliance 1 area=ards-peninsula|All 1}
First prefs of note: DUP poll-topper {ward_result ards-peninsula 2189 party=dup|2,189}; SDLP {ward_result ards-peninsula 1621 party=sdlp|1,621}; UUP and Alliance dead level on {ward_result ards-peninsula 832 party=uup & ward_result ards-peninsula 832 party=alliance|832 each}

BANGOR CENTRAL ({contests_count seats 6 measure=in_area|6 seats}, quota {context_figure quota 1052 unit=votes|1,052})
{seats_won dup 2 area=bangor-central|DUP 2}, {seats_won alliance 1 area=bangor-central|All 1}, {seats_won grn 1 area=bangor-central|Green 1}, {seats_won uup 1 area=bangor-central|UUP 1}, {seats_won ind 1 area=bangor-central|Ind 1}
Longest count of the lot at {context_figure stages 12 unit=stages|12 stages}. The Green missed the quota on the first by {ward_result bangor-central 6 measure=short_of_quota party=grn|six}: {ward_result bangor-central 1046 party=grn|1,046}.

BANGOR WEST ({contests_count seats 5 measure=in_area|5 seats}, quota {context_figure quota 952 unit=votes|952})
{seats_won alliance 2 area=bangor-west|All 2}, {seats_won dup 1 area=bangor-west|DUP 1}, {seats_won uup 1 area=bangor-west|UUP 1}, {seats_won grn 1 area=bangor-west|Green 1}
Poll {turnout bangor-west 5794 unit=votes|5,794} out of {turnout bangor-west 13585 unit=electors|13,585}; {context_figure spoilt-papers 85 unit=votes|85} spoiled.

COMBER ({contests_count seats 5 measure=in_area|5 seats}, quota {context_figure quota 1088 unit=votes|1,088})
{seats_won dup 2 area=comber|DUP 2}, {seats_won alliance 1 area=comber|All 1}, {seats_won uup 1 area=comber|UUP 1}, {seats_won tuv 1 area=comber|TUV 1}
Alliance headed the poll here, of all places, {ward_result comber 1516 party=alliance|1,516}.

HOLYWOOD AND CLANDEBOYE ({contests_count seats 5 measure=in_area|5 seats}, quota {context_figure quota 1140 unit=votes|1,140})
{seats_won alliance 2 area=holywood-and-clandeboye|All 2}, {seats_won grn 1 area=holywood-and-clandeboye|Green 1}, {seats_won dup 1 area=holywood-and-clandeboye|DUP 1}, {seats_won uup 1 area=holywood-and-clandeboye|UUP 1}
First counts worth a look: {ward_result holywood-and-clandeboye 1397 party=alliance|1,397} and {ward_result holywood-and-clandeboye 1249 party=alliance|1,249} for Alliance, {ward_result holywood-and-clandeboye 1311 party=grn|1,311} Green, {ward_result holywood-and-clandeboye 1139 party=dup|1,139} DUP.

NEWTOWNARDS ({contests_count seats 7 measure=in_area|7 seats}, quota {context_figure quota 1043 unit=votes|1,043})
{seats_won dup 3 area=newtownards|DUP 3}, {seats_won alliance 2 area=newtownards|All 2}, {seats_won uup 1 area=newtownards|UUP 1}, {seats_won ind 1 area=newtownards|Ind 1}
The independent polled {ward_result newtownards 2138 party=ind|2,138}, {ward_result newtownards 2 party=ind unit=ratio qualifiers=over measure=quotas|over two quotas} on his own.
