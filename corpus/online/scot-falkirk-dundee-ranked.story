{"outlet_type": "Scottish ranked counts, local paper", "election_date": "2017-05-04", "moment": "2017-05-05T15:00", "default_area": "falkirk", "base": null, "source": "scotland-stv candidates_2017", "text": "retold: scotland-stv data 2012 and 2017, list layout"}
---
Falkirk Council: how the SNP stayed ahead

Final state of parties: {council_seats snp 12|SNP 12}, {council_seats lab 9|Labour 9}, {council_seats con 7|Conservative 7}, {council_seats ind 2|Independents 2}. Control: {council_control falkirk noc hold|NOC}, as it was. The Tories have come from {council_seats con 7 +5|two to seven}.

Denny and Banknock (quota {context_figure quota 1265 unit=votes|1265})
Elected: {ward_control denny-and-banknock snp|Paul Garner (SNP)}, 1st count, {ward_result denny-and-banknock 1664 party=snp candidate=Paul_Garner|1664}; {ward_control denny-and-banknock snp|Fiona Collie (SNP)}, {ward_result denny-and-banknock 884 party=snp candidate=Fiona_Collie|884}; {ward_control denny-and-banknock lab|Jim Blackwood (Lab)}, {ward_result denny-and-banknock 965 party=lab candidate=Jim_Blackwood|965}; {ward_control denny-and-banknock con|Nigel Harris (Con)}, {ward_result denny-and-banknock 916 party=con candidate=Nigel_Harris|916}.
Not elected: Independents {ward_result denny-and-banknock 687 party=ind|687}, {ward_result denny-and-banknock 522 party=ind|522} and {ward_result denny-and-banknock 231 party=ind|231}; Lab {ward_result denny-and-banknock 314 party=lab|314}; Green {ward_result denny-and-banknock 119 party=grn|119}; Solidarity {ward_result denny-and-banknock 19 party=solidarity|19}.

Falkirk South (quota {context_figure quota 1553 unit=votes|1553})
No transfers needed. All {contests_count seats 3 measure=in_ward|three seats} were filled at stage one: {ward_control falkirk-south snp|SNP} {ward_result falkirk-south 2216 party=snp|2216}, {ward_control falkirk-south con|Con} {ward_result falkirk-south 1993 party=con|1993}, {ward_control falkirk-south lab|Lab} {ward_result falkirk-south 1686 party=lab|1686}. The Green, with {ward_result falkirk-south 315 party=grn|315}, was the only other runner.

Compare 2012, when Lower Braes did the same trick: Con {ward_result lower-braes 1447 party=con as_of=2012|1447}, SNP {ward_result lower-braes 1259 party=snp as_of=2012|1259}, Lab {ward_result lower-braes 1117 party=lab as_of=2012|1117}, quota {context_figure quota 1006 unit=votes as_of=2012|1006}.

Meanwhile in Dundee the SNP slipped from {council_seats snp 14 -2 area=dundee-city|16 to 14} and with it lost their majority: {council_control dundee-city noc gain from=snp|no overall control} there now, the party {council_size snp 1 area=dundee-city measure=short_of_majority|one short}. Labour are on {council_seats lab 9 -1 area=dundee-city|nine, down one}; the Conservatives have trebled to {council_seats con 3 +2 area=dundee-city|three} and the Lib Dems doubled to {council_seats ld 2 +1 area=dundee-city|two}.
