{
 "outlet_type": "programme running order",
 "election_date": "2019-12-12",
 "moment": "Friday 13 December 2019, 6am",
 "default_area": "commons",
 "base": "2017",
 "source": "constituency results of 12 December 2019",
 "text": "retold: real figures, new sentences"
}
---
ELECTION BREAKFAST – RUNNING ORDER v4 (scrap v3, the Kensington line was WRONG)

0600 HEADS x3. Tory landslide / Red wall / Swinson out.

0602 LEAD. Johnson back with a majority of {council_size con 80 measure=majority|80}. Con {seats_won con 365|365}. Lab {seats_won lab 202 qualifiers=forecast|202 (forecast, may end up 203)}. SNP {seats_won snp 48|48}. LD {seats_won ld 11|11}. DO NOT say "biggest since Thatcher" without the year: it's since {record con 1987 unit=year measure=biggest_majority_since|1987}.

0605 CLIP 1 – {ward_control blyth-valley con gain unit=control|BLYTH VALLEY}, declared {context_figure blyth-valley-declared 2332 unit=time|2332}. Ian Levy in by {votes_majority blyth-valley 712 unit=votes|712}. First Tory there {record blyth-valley null measure=first_ever unit=year|ever}. Labour share down {share_change lab -15 area=blyth-valley unit=points|15 points}.

0608 LIVE – {ward_control workington con gain unit=control|WORKINGTON} (Sian in the market square, bring a coat). Con {ward_result workington 20488 party=con candidate=Mark_Jenkinson unit=votes|20,488} Lab {ward_result workington 16312 party=lab candidate=Susan_Hayman unit=votes|16,312}. Majority {votes_majority workington 4176 unit=votes|4,176}.

0611 LIVE – BOLSOVER. Dennis Skinner gone after {record bolsover 49 unit=years measure=years_as_mp|49 years}. {ward_control bolsover con gain unit=control|Con gain}, {votes_majority bolsover 5299 unit=votes|5,299} in it. We have NO clip of Skinner. Stop asking.

0615 TRAVEL / WEATHER

0618 The one that went the other way: {ward_control putney lab gain unit=control|PUTNEY}. Only {contests_count labour-gains 1 qualifiers=only area=commons unit=contests|single} Labour gain in the whole country. Maj {votes_majority putney 4774 unit=votes|4,774}.

0621 DISC – Swinson. East Dunbartonshire, {ward_control east-dunbartonshire snp gain unit=control|SNP gain}, by {votes_majority east-dunbartonshire 149 unit=votes|149} votes. SNP {ward_result east-dunbartonshire 19672 party=snp candidate=Amy_Callaghan unit=votes|19,672} Swinson {ward_result east-dunbartonshire 19523 party=ld candidate=Jo_Swinson unit=votes|19,523}. She's the {record ld-leader null measure=first_party_leader_to_lose_seat unit=year|first} leader of her party to lose her seat in a general election since the merger – CHECK.

0626 KENSINGTON. This is the fix: {ward_control kensington con gain unit=control|Con gain}, NOT Lab hold. Felicity Buchan {ward_result kensington 16768 party=con candidate=Felicity_Buchan unit=votes|16,768}; Emma Dent Coad {ward_result kensington 16618 party=lab candidate=Emma_Dent_Coad unit=votes|16,618}; Gyimah {ward_result kensington 9312 party=ld candidate=Samuel_Gyimah unit=votes|9,312}. Majority {votes_majority kensington 150 unit=votes|150}.

0629 PIPS. Turnout line if short: {turnout all 67.3 unit=percent|67.3%}.
