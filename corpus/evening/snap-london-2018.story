{"outlet_type": "agency snaps", "election_date": "2018-05-03", "moment": "2018-05-04T07:00", "default_area": null, "base": "2014", "source": "english-2018 council totals", "text": "retold: real figures"}
---
02:12 {council_control wandsworth con hold|WANDSWORTH} stays Conservative – PA
02:13 Wandsworth final: Con {council_seats con 33 area=wandsworth|33} Lab {council_seats lab 26 area=wandsworth|26} Oth {council_seats oth 1 area=wandsworth|1}. Tory majority falls to {council_size con 6 area=wandsworth measure=majority|six}
03:47 LD GAIN {council_control richmond-upon-thames ld gain from=con|RICHMOND} UPON THAMES
03:51 Richmond: LD {council_seats ld 39 area=richmond-upon-thames|39}, Con {council_seats con 11 area=richmond-upon-thames|11}, Green {council_seats grn 4 area=richmond-upon-thames|4}. Lib Dems had {council_seats ld 15 area=richmond-upon-thames as_of=2014|15}
04:20 Lib Dems win {council_control kingston-upon-thames ld gain from=con|KINGSTON} too. LD {council_seats ld 39 +21 area=kingston-upon-thames|39 (+21)} Con {council_seats con 9 -18 area=kingston-upon-thames|9 (-18)} Lab {council_seats lab 0 -2 area=kingston-upon-thames|0 (-2)}
05:33 {council_control barnet con hold|BARNET}: Conservatives win {council_seats con 38 of=63 area=barnet|38 of 63}. Labour {council_seats lab 25 area=barnet|25}
06:10 Lib Dem spokesman notes party won {council_seats ld 39 area=kingston-upon-thames & council_seats ld 39 area=richmond-upon-thames|39} in both Kingston and Richmond (corrects earlier snap saying {council_seats ld 38 area=richmond-upon-thames note=withdrawn_figure|38} in latter)
06:58 {council_control tower-hamlets lab gain from=noc|TOWER HAMLETS} LAB GAIN FROM NOC. Lab {council_seats lab 42 of=45 area=tower-hamlets|42/45}
