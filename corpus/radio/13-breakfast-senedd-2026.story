{
 "outlet_type": "radio breakfast programme",
 "election_date": "2026-05-07",
 "moment": "Saturday 9 May 2026, 8am",
 "default_area": "wales",
 "base": null,
 "source": "published Senedd results of 7 May 2026",
 "text": "retold: real figures, new sentences"
}
---
Bore da, good morning. If you've been asleep since Thursday, here's what you missed.

Plaid Cymru has {seats_won pc 43 area=senedd|forty-three} seats in a Senedd of {council_size all 96 measure=seats area=senedd|ninety-six}. You need {council_size all 49 measure=needed_for_majority area=senedd|forty-nine}. So it's {council_size pc 6 measure=short_of_majority area=senedd|six short} – but nobody else is close to being able to form a government. Reform UK, {record reform null measure=first_ever_seats unit=year|none of whose candidates had ever been elected here before}, has {seats_won reform 34 area=senedd|thirty-four}. Hold that: we're checking one of those. Labour, which has won {record lab null measure=every_previous_election unit=year|every Senedd election there's ever been}, down to {seats_won lab 9 area=senedd|nine}. {seats_won lab 9 area=senedd|Nine}! Conservatives {seats_won con 7 area=senedd|seven}, Greens {seats_won grn 2 area=senedd|a pair}, and the {seats_won ld 1 area=senedd|one} Liberal Democrat.

In votes it's {vote_share pc 35.4 area=wales unit=percent|thirty-five point four per cent} for Plaid, {vote_share reform 29.3 area=wales unit=percent|twenty-nine point three} for Reform, {vote_share lab 11 area=wales qualifiers=just_over unit=percent|just over eleven} Labour, and the Tories not far behind on {vote_share con 10.7 area=wales unit=percent|ten point seven}. The Greens and the Lib Dems, {vote_share grn 6.7 area=wales unit=percent & vote_share ld 4.5 area=wales unit=percent|6.7 and 4.5 respectively}.

Remember how it works now. {contests_count constituencies 16 area=senedd unit=contests|Sixteen} constituencies, {seats_at_stake all 6 measure=seats_per_constituency area=senedd unit=seats|six} members each, closed lists.

Caerdydd Penarth: Plaid {seats_won pc 3 area=caerdydd-penarth|three}, and {seats_won reform 1 area=caerdydd-penarth & seats_won grn 1 area=caerdydd-penarth & seats_won lab 1 area=caerdydd-penarth|one apiece} for Reform, the Greens and Labour. Ceredigion Penfro: {seats_won pc 3 area=ceredigion-penfro|half the seats} to Plaid, {seats_won reform 2 area=ceredigion-penfro|two} Reform, {seats_won con 1 area=ceredigion-penfro|one} Tory, and Labour {seats_won lab 0 area=ceredigion-penfro|nothing whatever}. {seats_won lab 0 area=ceredigion-penfro|Zero}. And in Brycheiniog Tawe Nedd it was Reform who topped the poll, {ward_result brycheiniog-tawe-nedd 26897 party=reform unit=votes|26,897} votes to Plaid's {ward_result brycheiniog-tawe-nedd 23276 party=pc unit=votes|23,276} – that's where you'll find the {seats_won ld 1 area=senedd|one} Lib Dem.

Now, Sir Gaerfyrddin. The council's list gave the last seat to Labour. Do the sums and it should be Reform's {seats_won reform 3 area=sir-gaerfyrddin|third}. So we said {seats_won reform 34 area=senedd|thirty-four}. If the list is right, it's {seats_won reform 33 area=senedd qualifiers=if_the_list_is_right|thirty-three}, and Labour are on {seats_won lab 10 area=senedd qualifiers=if_the_list_is_right|ten}.
