{"outlet_type": "thread of posts", "election_date": "2019-12-12", "moment": "2019-12-13T05:50", "default_area": null, "base": "2017", "source": "westminster constituencies_2019", "text": "retold: westminster data 2019"}
---
1/ Been up 22 hours so a short thread on what fell and when. Exit poll had the Tories on {benchmark con 368 measure=exit_poll|368}. At ten to six it looks a bit high, not much.

2/ 23:32 {ward_control blyth-valley con gain from=lab|Blyth Valley}. The moment. Con {ward_result blyth-valley 17440 party=con|17,440}, Lab {ward_result blyth-valley 16728 party=lab|16,728}. Majority {votes_majority blyth-valley 712|712}. In 2010 Labour won here by {votes_majority blyth-valley 6668 party=lab as_of=2010|6,668}.

3/ 01:23 {ward_control workington con gain from=lab|Workington}, with {votes_majority workington 4176|4,176} to spare. Remember "Workington man"? He voted.

4/ 03:08 Belfast East: {ward_control belfast-east dup hold|DUP hold} but Alliance cut it to {votes_majority belfast-east 1819|1,819}.

5/ 04:13 {ward_control ashfield con gain from=lab|Ashfield} — and Labour came {ward_result ashfield 3 unit=rank party=lab|THIRD}, behind the local independents. {ward_result ashfield 19231 party=con & ward_result ashfield 13498 party=ashfield-independents & ward_result ashfield 11971 party=lab|19,231 / 13,498 / 11,971}

6/ 04:22 {ward_control kensington con gain from=lab|Kensington} by {votes_majority kensington 150|150}. Lib Dems {ward_result kensington 9312 party=ld|9,312}. You do the maths.

7/ 05:05 {ward_control bolsover con gain from=lab|BOLSOVER}. {votes_majority bolsover 5299|5,299}. The Beast is out after {record bolsover 49 unit=years measure=time_as_MP|49 years}.

8/ Not all one way: {ward_control north-east-fife ld gain from=snp|NE Fife} Lib Dem gain from SNP ({votes_majority north-east-fife 1316|1,316}). Brighton Pav still {ward_control brighton-pavilion grn hold|Green}, {votes_majority brighton-pavilion 19940|19,940}. Tories still have {ward_control hendon con hold|Hendon}, a Labour target.

9/ Labour failed to gain {seats_change lab 0 measure=gains_from_con_outside_london|a single seat} off the Tories outside London. There, I said it. Night all
