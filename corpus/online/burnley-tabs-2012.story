{"outlet_type": "pasted tab table, local blog", "election_date": "2012-05-03", "moment": "2012-05-04T06:00", "default_area": "burnley", "base": "2008", "source": "night-2012 returns", "text": "retold: night-2012 returns, table layout of a local results page"}
---
Burnley results (copied straight out of my spreadsheet, sorry about the formatting)

Ward	Lab	LD	Con	Other	Winner	Maj
{ward_control bank-hall lab hold|Bank Hall}	{ward_result bank-hall 1011 party=lab|1011}	{ward_result bank-hall 246 party=ld|246}	–	–	Labour hold	{votes_majority bank-hall 765|765}
{ward_control briercliffe ld hold|Briercliffe}	{ward_result briercliffe 424 party=lab|424}	{ward_result briercliffe 768 party=ld|768}	{ward_result briercliffe 151 party=con|151}	–	Lib Dem hold	{votes_majority briercliffe 344|344}
{ward_control brunshaw lab gain|Brunshaw}	{ward_result brunshaw 863 party=lab|863}	{ward_result brunshaw 436 party=ld|436}	–	–	Labour gain	{votes_majority brunshaw 427|427}
{ward_control cliviger-with-worsthorne con hold|Cliviger with Worsthorne}	{ward_result cliviger-with-worsthorne 365 party=lab|365}	{ward_result cliviger-with-worsthorne 441 party=ld|441}	{ward_result cliviger-with-worsthorne 456 party=con|456}	UKIP {ward_result cliviger-with-worsthorne 298 party=ukip|298}	Conservative hold	{votes_majority cliviger-with-worsthorne 15|15}
{ward_control coalclough-with-deerplay ld hold|Coalclough with Deerplay}	{ward_result coalclough-with-deerplay 464 party=lab|464}	{ward_result coalclough-with-deerplay 718 party=ld|718}	–	–	Lib Dem hold	{votes_majority coalclough-with-deerplay 254|254}
{ward_control daneshouse-with-stoneyholme lab gain|Daneshouse with Stoneyholme}	{ward_result daneshouse-with-stoneyholme 1571 party=lab|1571}	{ward_result daneshouse-with-stoneyholme 805 party=ld|805}	–	–	Labour gain	{votes_majority daneshouse-with-stoneyholme 766|766}
{ward_control gannow lab gain|Gannow}	{ward_result gannow 710 party=lab|710}	{ward_result gannow 474 party=ld|474}	–	BNP {ward_result gannow 137 party=bnp|137}	Labour gain	{votes_majority gannow 236|236}
{ward_control gawthorpe lab hold|Gawthorpe}	{ward_result gawthorpe 930 party=lab|930}	{ward_result gawthorpe 152 party=ld|152}	–	BNP {ward_result gawthorpe 192 party=bnp|192}	Labour hold	{votes_majority gawthorpe 738|738}
{ward_control hapton-with-park lab gain|Hapton with Park}	{ward_result hapton-with-park 724 party=lab|724}	{ward_result hapton-with-park 243 party=ld|243}	–	BNP {ward_result hapton-with-park 423 party=bnp|423}	Labour gain	{votes_majority hapton-with-park 301|301}
{ward_control lanehead lab gain|Lanehead}	{ward_result lanehead 831 party=lab|831}	{ward_result lanehead 463 party=ld|463}	{ward_result lanehead 124 party=con|124}	UKIP {ward_result lanehead 184 party=ukip|184}	Labour gain	{votes_majority lanehead 368|368}
{ward_control queensgate lab gain|Queensgate}	{ward_result queensgate 996 party=lab|996}	{ward_result queensgate 685 party=ld|685}	–	–	Labour gain	{votes_majority queensgate 311|311}
{ward_control rosegrove-with-lowerhouse lab gain|Rosegrove with Lowerhouse}	{ward_result rosegrove-with-lowerhouse 719 party=lab|719}	{ward_result rosegrove-with-lowerhouse 464 party=ld|464}	–	BNP {ward_result rosegrove-with-lowerhouse 150 party=bnp|150}	Labour gain	{votes_majority rosegrove-with-lowerhouse 255|255}
{ward_control trinity lab hold|Trinity}	{ward_result trinity 558 party=lab|558}	{ward_result trinity 302 party=ld|302}	–	BNP {ward_result trinity 102 party=bnp|102}	Labour hold	{votes_majority trinity 256|256}
{ward_control whittlefield-with-ightenhill con hold|Whittlefield with Ightenhill}	{ward_result whittlefield-with-ightenhill 471 party=lab|471}	{ward_result whittlefield-with-ightenhill 441 party=ld|441}	{ward_result whittlefield-with-ightenhill 478 party=con|478}	BNP {ward_result whittlefield-with-ightenhill 147 party=bnp|147}	Conservative hold	{votes_majority whittlefield-with-ightenhill 7|7}

(Rosehill was also Labour's, will add numbers when I find the sheet: {ward_control rosehill-with-burnley-wood lab|Rosehill with Burnley Wood}.)

So that's {seats_won lab 11 of=15|11 out of 15} for Labour if I've counted right, and {council_control burnley lab gain|the council} is theirs outright: {council_seats lab 26 +8|26, up 8}, to the Lib Dems' {council_seats ld 14 -7|14, down 7}, with the Tories {council_seats con 5 0|static on 5}. {council_control burnley noc as_of=before_the_election|Burnley} was no overall control until about 1am. The BNP have lost {seats_change bnp -1|their last seat}, {ward_control hapton-with-park bnp loss|Hapton}, after {record bnp 10 unit=years measure=representation_on_council|ten years} of having somebody in that chamber.

Tightest: Whittlefield, {votes_majority whittlefield-with-ightenhill 7|seven votes}.
