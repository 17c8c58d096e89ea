{
 "outlet_type": "text message alerts",
 "election_date": "2021-05-06",
 "moment": "Thursday 6 May to Sunday 9 May 2021",
 "default_area": null,
 "base": "2016",
 "source": "results of 6 May 2021 and invented councils",
 "text": "composed from real and invented figures"
}
---
You are signed up to ELECTION TEXTS. Reply STOP to stop.

Fri 0703 Con gain {ward_control hartlepool con gain unit=control|HARTLEPOOL} by-election, maj {votes_majority hartlepool 6940 unit=votes|6,940}

Fri 0912 Con gain {council_control aldmoor con gain unit=control area=aldmoor|Aldmoor} council. {council_seats con 28 area=aldmoor|28} of {council_size all 54 measure=seats_on_council area=aldmoor|54}. Lab down {seats_change lab -7 area=aldmoor|7}

Fri 1340 {council_control ribchester-vale lab hold unit=control area=ribchester-vale|Ribchester Vale}: Lab just hold. {council_size lab 1 measure=majority_in_seats area=ribchester-vale|Majority of one}

Fri 1733 SNP gain {ward_control edinburgh-central snp gain area=holyrood unit=control|Edinburgh Central} from Con. Angus Robertson {ward_result edinburgh-central 16276 party=snp candidate=Angus_Robertson unit=votes|16,276}. Maj {votes_majority edinburgh-central 4732 unit=votes|4,732}

Fri 1851 Our Ribchester Vale text was right but our Twitter was wrong. It is Lab {council_seats lab 24 area=ribchester-vale|24} others {council_seats oth 23 area=ribchester-vale measure=all_others|23}

Sat 1805 Holyrood is done. SNP {seats_won snp 64 +1 area=holyrood|64 (+1)} – {council_size snp 1 measure=short_of_majority area=holyrood|one short}. Con {seats_won con 31 0 area=holyrood|31 (nc)}, Lab {seats_won lab 22 -2 area=holyrood|22 (-2)}, Green {seats_won grn 8 +2 area=holyrood|8 (+2)}, LD {seats_won ld 4 -1 area=holyrood|4 (-1)}

Sat 1806 Turnout {turnout scotland 63.5 unit=percent|63.5%}, the highest for a Scottish Parliament {record scotland-turnout null measure=highest_ever unit=year|ever}

Sat 2330 London: Khan {mayor_result london-mayor elected hold party=lab candidate=Sadiq_Khan unit=outcome|re-elected}. {mayor_result london-mayor 55.2 unit=percent measure=final party=lab candidate=Sadiq_Khan|55.2}-{mayor_result london-mayor 44.8 unit=percent measure=final party=con candidate=Shaun_Bailey|44.8} on second prefs

Sun 1015 That's all {contests_count texts-sent 9 unit=contests|9} texts. Rate us from 1 to 5
