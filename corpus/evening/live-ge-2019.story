{"outlet_type": "live blog", "election_date": "2019-12-12", "moment": "2019-12-13T08:00", "default_area": "uk", "base": "2017", "source": "westminster dataset; published exit poll and totals", "text": "retold: real figures"}
---
Election night: the wall comes down

10.00pm The exit poll gives Boris Johnson a majority of {commons_projection con 86 attributed_to=exit_poll|86}. Conservatives {commons_projection con 368 attributed_to=exit_poll|368}, Labour {commons_projection lab 191 attributed_to=exit_poll|191}, SNP {commons_projection snp 55 attributed_to=exit_poll|55}, Lib Dems {commons_projection ld 13 attributed_to=exit_poll|13}. Silence in the Labour rooms.

11.32pm It's true, then. {ward_control blyth-valley con gain from=lab|BLYTH VALLEY} is Conservative: {ward_result blyth-valley 17440 party=con|17,440} for Ian Levy, {ward_result blyth-valley 16728 party=lab|16,728} for Labour. Maj {votes_majority blyth-valley 712 party=con|712}.

1.23am {ward_control workington con gain from=lab|Workington}, home of the man of the same name, follows. By {votes_majority workington 4176 party=con|4,176}. Labour is off {share_change lab -11.9 area=workington unit=points|11.9 points}.

1.59am And {ward_control leigh con gain from=lab|Leigh}.

2.45am {ward_control ynys-mon con gain from=lab|Ynys Môn} too! A three-way fight: Con {ward_result ynys-mon 12959 party=con|12,959}, Lab {ward_result ynys-mon 10991 party=lab|10,991}, Plaid {ward_result ynys-mon 10418 party=pc|10,418}.

3.44am Jo Swinson has lost. The Lib Dem leader is out in {ward_control east-dunbartonshire snp gain from=ld|East Dunbartonshire} by {votes_majority east-dunbartonshire 149 party=snp|149} votes, to the SNP's Amy Callaghan.

4.22am Close one in {ward_control kensington con gain from=lab|Kensington}. The Tories have it back by {votes_majority kensington 150 party=con|150}. Sam Gyimah, once a Tory minister, took {ward_result kensington 9312 party=ld|9,312} for the Lib Dems, {vote_share ld 21.3 +9.1 area=kensington|21.3 per cent (+9.1)}.

5.05am Dennis Skinner, MP for {record skinner-mp 49 unit=years|49 years}, is beaten in {ward_control bolsover con gain from=lab|Bolsover}: {ward_result bolsover 21791 party=con|21,791} – {ward_result bolsover 16492 party=lab|16,492}.

7.50am Nearly there. Con {seats_won con 365|365}, Lab {seats_won lab 202|202}, SNP {seats_won snp 48|48}, LD {seats_won ld 11|11}. The majority is {council_size con 80 area=commons measure=majority|80}, the Conservatives' biggest since {record conservative-majority 1987 unit=year|1987}; for Labour it is the fewest seats since {record labour-seats 1935 unit=year|1935}.
