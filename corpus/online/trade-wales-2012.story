{"outlet_type": "trade site list by council", "election_date": "2012-05-03", "moment": "2012-05-04T20:00", "default_area": null, "base": "before the election", "source": "night-2012 council_totals", "text": "retold: night-2012 council totals (Open Council Data), trade-list layout"}
---
Wales: what changed, council by council

Labour came out of Friday running {councils_controlled lab 10|ten of Wales's councils}, {councils_controlled lab 2 as_of=before_the_election|two} of which it held already. Our at-a-glance guide (seats; change on 2008-12 in brackets):

LABOUR HOLD
• {council_control neath-port-talbot lab hold|Neath Port Talbot} — {council_seats lab 52 +15 area=neath-port-talbot|Lab 52 (+15)}, {council_seats pc 8 -3 area=neath-port-talbot|Plaid 8 (-3)}, {council_seats oth 4 -8 area=neath-port-talbot|others 4 (-8)}, {council_seats ld 0 -4 area=neath-port-talbot|LD 0 (-4)}
• {council_control rhondda-cynon-taf lab hold|Rhondda Cynon Taf} — {council_seats lab 60 +14 area=rhondda-cynon-taf|Lab 60 (+14)}, {council_seats pc 9 -10 area=rhondda-cynon-taf|Plaid 9 (-10)}, {council_seats oth 4 -2 area=rhondda-cynon-taf|others 4 (-2)}, {council_seats ld 1 -2 area=rhondda-cynon-taf & council_seats con 1 0 area=rhondda-cynon-taf|LD and Con one each (-2, nc)}

LABOUR GAIN FROM NO OVERALL CONTROL
• {council_control bridgend lab gain from=noc|Bridgend} — {council_seats lab 39 +12 area=bridgend|Lab 39 (+12)}, {council_seats oth 10 -4 area=bridgend|others 10 (-4)}, {council_seats ld 3 -3 area=bridgend|LD 3 (-3)}, {council_seats con 1 -5 area=bridgend|Con 1 (-5)}, {council_seats pc 1 0 area=bridgend|Plaid 1 (=)}
• {council_control caerphilly lab gain from=noc|Caerphilly} — {council_seats lab 50 +18 area=caerphilly|Lab 50 (+18)}, {council_seats pc 20 -12 area=caerphilly|Plaid 20 (-12)}, {council_seats oth 3 -6 area=caerphilly|others 3 (-6)}
• {council_control cardiff lab gain from=noc|Cardiff} — {council_seats lab 46 +33 area=cardiff|Lab 46 (+33)}, {council_seats ld 16 -19 area=cardiff|LD 16 (-19)}, {council_seats con 7 -10 area=cardiff|Con 7 (-10)}, {council_seats oth 4 +1 area=cardiff|others 4 (+1)}, {council_seats pc 2 -5 area=cardiff|Plaid 2 (-5)}
• {council_control newport lab gain from=noc|Newport} — {council_seats lab 37 +16 area=newport|Lab 37 (+16)}, {council_seats con 10 -7 area=newport|Con 10 (-7)}, {council_seats oth 2 0 area=newport|others 2 (=)}, {council_seats ld 1 -8 area=newport|LD 1 (-8)}, {council_seats pc 0 -1 area=newport|Plaid 0 (-1)}
• {council_control swansea lab gain from=noc|Swansea} — {council_seats lab 49 +22 area=swansea|Lab 49 (+22)}, {council_seats ld 12 -11 area=swansea|LD 12 (-11)}, {council_seats oth 7 -9 area=swansea|others 7 (-9)}, {council_seats con 4 -1 area=swansea|Con 4 (-1)}, {council_seats pc 0 -1 area=swansea|Plaid 0 (-1)}
• {council_control torfaen lab gain from=noc|Torfaen} — {council_seats lab 30 +12 area=torfaen|Lab 30 (+12)}, {council_seats oth 8 -8 area=torfaen|others 8 (-8)}, {council_seats con 4 -1 area=torfaen|Con 4 (-1)}, {council_seats pc 2 -1 area=torfaen|Plaid 2 (-1)}, {council_seats ld 0 -2 area=torfaen|LD 0 (-2)}

LABOUR GAIN FROM INDEPENDENT
• {council_control blaenau-gwent lab gain from=ind|Blaenau Gwent} — {council_seats lab 33 +18 area=blaenau-gwent|Lab 33 (+18)}, {council_seats oth 9 -16 area=blaenau-gwent|others 9 (-16)}, {council_seats ld 0 -2 area=blaenau-gwent|LD 0 (-2)}
• {council_control merthyr-tydfil lab gain from=ind|Merthyr Tydfil} — {council_seats lab 23 +14 area=merthyr-tydfil|Lab 23 (+14)}, {council_seats oth 10 -9 area=merthyr-tydfil|others 10 (-9)}, {council_seats ld 0 -5 area=merthyr-tydfil|LD 0 (-5)}

CONSERVATIVE LOSS TO NO OVERALL CONTROL
• {council_control monmouthshire noc gain from=con|Monmouthshire} — {council_seats con 19 -10 area=monmouthshire|Con 19 (-10)}, {council_seats lab 11 +4 area=monmouthshire|Lab 11 (+4)}, {council_seats ld 10 +5 area=monmouthshire|LD 10 (+5)}, {council_seats oth 3 +2 area=monmouthshire|others 3 (+2)}, {council_seats pc 0 -1 area=monmouthshire|Plaid 0 (-1)}
• {council_control vale-of-glamorgan noc gain from=con|Vale of Glamorgan} — {council_seats lab 22 +9 area=vale-of-glamorgan|Lab 22 (+9)}, {council_seats con 11 -14 area=vale-of-glamorgan|Con 11 (-14)}, {council_seats oth 8 +5 area=vale-of-glamorgan|others 8 (+5)}, {council_seats pc 6 0 area=vale-of-glamorgan|Plaid 6 (=)}

STILL INDEPENDENT: {council_control pembrokeshire ind hold|Pembrokeshire}, {council_control powys ind hold|Powys}

STILL HUNG: {council_control carmarthenshire noc hold|Carmarthenshire}, {council_control ceredigion noc hold|Ceredigion}, {council_control conwy noc hold|Conwy}, {council_control denbighshire noc hold|Denbighshire}, {council_control flintshire noc hold|Flintshire}, {council_control gwynedd noc hold|Gwynedd} (where Plaid, on {council_seats pc 37 area=gwynedd of=75|37 of 75}, are {council_size pc 1 area=gwynedd measure=short_of_majority|one short}) and {council_control wrexham noc hold|Wrexham}.

Anglesey votes in 2013.
