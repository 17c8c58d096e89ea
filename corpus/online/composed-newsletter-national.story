{"outlet_type": "newsletter", "election_date": "2026-05-07", "moment": "2026-05-08T06:30", "default_area": null, "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
Morning Count — Friday

☕ The line to take into breakfast: Labour is having the night it feared, the Conservatives one worse than they'd admit, and Reform one almost as good as it boasts.

With {councils_declared all 44 of=136|44 of 136 councils} declared:
• Reform {seats_won reform 521 +519|521 (+519)}
• Lib Dem {seats_won ld 305 +41|305 (+41)}
• Labour {seats_won lab 288 -342|288 (-342)}
• Conservative {seats_won con 240 -211|240 (-211)}
• Green {seats_won grn 131 +88|131 (+88)}

🟥 Labour has lost {councils_change lab -9|nine councils} and gained {councils_change lab 0 measure=gains|none}. Among those gone: {council_control gateshead lab loss|Gateshead}, {council_control hyndburn lab loss|Hyndburn}, {council_control redditch lab loss|Redditch}. Still there: {council_control reading lab hold|Reading}. {seats_won lab 0.3333 unit=fraction area=tameside measure=held|A third} of the Labour seats up in Tameside ({seats_won lab 6 area=tameside of=18|six of 18}) survived.

🟦 The Conservatives kept {council_control broxbourne con hold|Broxbourne}, lost {council_control newcastle-under-lyme reform gain from=con|Newcastle-under-Lyme} to Reform, and await word on Essex.

🟧 Lib Dems: {council_control stockport ld gain from=noc|Stockport}, at last. {council_control portsmouth ld gain from=noc|Portsmouth} too. Neither {council_control st-albans ld hold|St Albans} nor {council_control eastleigh ld hold|Eastleigh} slipped from their grip.

📊 YouGov's final poll had it Reform {poll_share reform 27 attributed_to=YouGov|27}, Con {poll_share con 18 attributed_to=YouGov|18}, Lab {poll_share lab 17 attributed_to=YouGov|17}. Forecasters had pencilled in {benchmark lab -1200 qualifiers=about measure=forecast|about 1,200} Labour losses; at this rate it'd be {benchmark lab -1400 qualifiers=nearer measure=forecast|nearer 1,400}, but wait for London.

Weekend reading: 3 long pieces below.
