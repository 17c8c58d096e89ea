{"outlet_type": "ward list", "election_date": "2018-05-03", "moment": "2018-05-04T06:30", "default_area": "eastmere", "base": "2014", "source": "composed", "text": "composed: invented London borough, three-member wards"}
---
EASTMERE – all out, {council_size all 54 measure=seats|54 seats} – {council_control eastmere lab hold|Labour hold}
(winners in capitals)

Barge House ({seats_at_stake all 3 area=barge-house|3}) – ADEYEMI Lab {ward_result barge-house 2411 party=lab candidate=Adeyemi|2,411}; COLE Lab {ward_result barge-house 2380 party=lab candidate=Cole|2,380}; RAHMAN Lab {ward_result barge-house 2277 party=lab candidate=Rahman|2,277}; Stubbs Grn {ward_result barge-house 803 party=grn candidate=Stubbs|803}; Frewin C {ward_result barge-house 611 party=con candidate=Frewin|611}; Hoyle LD {ward_result barge-house 402 party=ld candidate=Hoyle|402}. {ward_control barge-house lab hold & seats_won lab 3 area=barge-house|Lab hold 3}. T/out {turnout barge-house 36.4|36.4}

Clockhouse ({seats_at_stake all 3 area=clockhouse|3}) – DENT C {ward_result clockhouse 1998 party=con candidate=Dent|1,998}; MARCH C {ward_result clockhouse 1950 party=con candidate=March|1,950}; OKORO Lab {ward_result clockhouse 1917 party=lab candidate=Okoro|1,917}; Yate C {ward_result clockhouse 1911 party=con candidate=Yate|1,911}; Bird Lab {ward_result clockhouse 1870 party=lab candidate=Bird|1,870}; Finn Lab {ward_result clockhouse 1799 party=lab candidate=Finn|1,799}. {ward_control clockhouse lab gain from=con & seats_change lab 1 area=clockhouse|Lab gain 1 from C}. T/out {turnout clockhouse 44.9|44.9}

Upper Reach ({seats_at_stake all 2 area=upper-reach|2}) – LAKE LD {ward_result upper-reach 1544 party=ld candidate=Lake|1,544}; STONE LD {ward_result upper-reach 1502 party=ld candidate=Stone|1,502}; Wray C {ward_result upper-reach 1320 party=con candidate=Wray|1,320}; Keys C {ward_result upper-reach 1266 party=con candidate=Keys|1,266}; Marr Lab {ward_result upper-reach 514 party=lab candidate=Marr|514}. {ward_control upper-reach ld gain from=con & seats_change ld 2 area=upper-reach|LD gain 2 from C}. T/out {turnout upper-reach 51|51.0}

Old council: Lab {council_seats lab 36 as_of=2014|36} C {council_seats con 18 as_of=2014|18}
New council: Lab {council_seats lab 40 +4|40 (+4)} C {council_seats con 11 -7|11 (-7)} LD {council_seats ld 3 +3|3 (+3)}
