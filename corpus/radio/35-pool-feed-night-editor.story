{
 "outlet_type": "night editor's feed note",
 "election_date": "2014-05-22",
 "moment": "Friday 23 May 2014, 3.40am",
 "default_area": null,
 "base": "2010",
 "source": "invented boroughs",
 "text": "composed"
}
---
To: all presenters. From: night ed. 0340.

1. Corve Valley. WE CALLED THIS TOO EARLY. Said Lab gain at 0312. It isn't. Final: Lab {council_seats lab 23 area=corve-valley|23}, Con {council_seats con 20 area=corve-valley|20}, Ukip {council_seats ukip 4 area=corve-valley|4}. Total {council_size all 47 measure=seats_on_council area=corve-valley|47}, so {council_size all 24 measure=needed_for_majority area=corve-valley|24} wins it and they're {council_size lab 1 measure=short_of_majority area=corve-valley|one off}. {council_control corve-valley noc hold unit=control area=corve-valley|NOC, no change}. Say sorry once, then move on.

2. Ellerby. {council_control ellerby con hold unit=control area=ellerby|Con hold}, though Ukip took {seats_change ukip 6 area=ellerby|six} off them. Con {council_seats con 25 area=ellerby|25} Ukip {council_seats ukip 6 area=ellerby|6} LD {council_seats ld 5 area=ellerby|5}. Lab lost its only {seats_change lab -1 area=ellerby|one}.

3. Use "Ukip's first councillors in Ellerby" – {record ukip null area=ellerby measure=first_ever unit=year|first ever}, checked. Do NOT use "Ukip has won Ellerby". Somebody did.

4. Running score at 0335, {councils_declared all 31 of=161 unit=councils|31 of 161} councils: Lab {seats_change lab 88|+88}, Con {seats_change con -71|-71}, LD {seats_change ld -49|-49}, Ukip {seats_change ukip 46|+46}, Grn {seats_change grn 2|+2}. Don't add these up on air, they don't cancel, there are indies.

5. In the next hour: Tarn Forest ({seats_at_stake all 15 area=tarn-forest unit=seats|15} up, Lab defends {seats_at_stake lab 9 area=tarn-forest unit=seats|nine}, needs to hold {benchmark lab 7 area=tarn-forest measure=needed_to_hold unit=seats|all but two}) and Breck ({seats_at_stake all 45 area=breck unit=seats|45}, all-out). If Labour keeps {benchmark lab 7 area=tarn-forest measure=needed_to_hold unit=seats|seven} in Tarn Forest it stays in charge. If. We don't know yet.

6. Turnout so far: {turnout all 36 qualifiers=about unit=percent|about 36}. The "record low" line is off a website. Kill it.

Bacon rolls in the green room.
