{"outlet_type": "trade list", "election_date": "2021-05-06", "moment": "2021-05-07T14:00", "default_area": "northmoor", "base": "2016", "source": "composed", "text": "composed: invented wards, by-election list style with shares"}
---
NORTHMOOR COUNCIL, THURSDAY'S WARDS

Allerdyke
Conservative – {ward_result allerdyke 1022 party=con|1,022} [{vote_share con 51.2 +14.6 area=allerdyke|51.2%, +14.6}]
Labour – {ward_result allerdyke 701 party=lab|701} [{vote_share lab 35.1 -12 area=allerdyke|35.1%, -12.0}]
Green – {ward_result allerdyke 273 party=grn|273} [{vote_share grn 13.7 +13.7 area=allerdyke|13.7%, +13.7}]
{ward_control allerdyke con gain from=lab|Con GAIN from Lab}

Beck Side
Lib Dem – {ward_result beck-side 1310 party=ld|1,310} [{vote_share ld 60.5 +2.2 area=beck-side|60.5%, +2.2}]
Conservative – {ward_result beck-side 640 party=con|640} [{vote_share con 29.6 -1 area=beck-side|29.6%, -1.0}]
Labour – {ward_result beck-side 215 party=lab|215} [{vote_share lab 9.9 -1.2 area=beck-side|9.9%, -1.2}]
{ward_control beck-side ld hold|LD HOLD}

Cinder Hill
Lab {ward_result cinder-hill 588 party=lab|588} ({vote_share lab 44 -9.9 area=cinder-hill note=per_cent_for_points|44.0%; -9.9%})
Con {ward_result cinder-hill 525 party=con|525} ({vote_share con 39.3 +20.3 area=cinder-hill note=per_cent_for_points|39.3%; +20.3%})
Ind {ward_result cinder-hill 223 party=ind|223} ({vote_share ind 16.7 area=cinder-hill|16.7%}; new)
[UKIP ({vote_share ukip 0 -27.1 area=cinder-hill note=per_cent_for_points|0.0%; -27.1%})]
{ward_control cinder-hill lab hold|Lab HOLD}. Majority {votes_majority cinder-hill 63 party=lab|63}. Turnout {turnout cinder-hill 24.7|24.7%}.
