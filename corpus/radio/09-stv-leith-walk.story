{
 "outlet_type": "radio report and tally sheet",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, afternoon",
 "default_area": "edinburgh",
 "base": null,
 "source": "ranked ballots of Leith Walk, 3 May 2012",
 "text": "retold: real figures, party names only"
}
---
LEITH WALK – tally as handed round, plus my piece for the four o'clock.

Seats {seats_at_stake all 4 area=leith-walk unit=seats|4}. Candidates {contests_count candidates 11 area=leith-walk unit=contests|11}. Valid papers {turnout leith-walk 7856 unit=votes measure=valid_votes|7,856}. Quota {context_figure leith-walk 1572 unit=votes measure=quota|1,572}.

First preferences
SNP (A)   {ward_result leith-walk 1735 party=snp measure=first_preferences unit=votes|1,735}  ELECTED
Lab (A)   {ward_result leith-walk 1674 party=lab measure=first_preferences unit=votes|1,674}  ELECTED
Green     {ward_result leith-walk 1593 party=grn measure=first_preferences unit=votes|1,593}  ELECTED
Lab (B)   {ward_result leith-walk 937 party=lab measure=first_preferences unit=votes|937}
Con       {ward_result leith-walk 637 party=con measure=first_preferences unit=votes|637}
SNP (B)   {ward_result leith-walk 502 party=snp measure=first_preferences unit=votes|502}
Lib Dem   {ward_result leith-walk 400 party=ld measure=first_preferences unit=votes|400}
TUSC      {ward_result leith-walk 109 party=tusc measure=first_preferences unit=votes|109}
Ind       {ward_result leith-walk 109 party=ind measure=first_preferences unit=votes|109}
Ind       {ward_result leith-walk 91 party=ind measure=first_preferences unit=votes|91}
Liberal   {ward_result leith-walk 69 party=liberal measure=first_preferences unit=votes|69}

VOICE: You needed {context_figure leith-walk 1572 unit=votes measure=quota|fifteen hundred and seventy-two} to be sure of a seat here, and {contests_count elected-first-stage 3 area=leith-walk unit=contests|three} of them had it before a single ballot was transferred. First across was the SNP's lead candidate, with {context_figure leith-walk 163 unit=votes measure=surplus|a hundred and sixty-three} to spare. Labour next. Then the Green, and only just: {context_figure leith-walk 21 unit=votes measure=surplus|twenty-one} over the line.

The fourth seat took a good deal longer. {context_figure leith-walk 11 unit=stages measure=stages|Eleven} stages, if you were counting, and we were. It went to Labour's second runner, who'd started {context_figure leith-walk 635 unit=votes measure=short_of_quota|six hundred and thirty-five} short.

So that's Labour {seats_won lab 2 area=leith-walk measure=seats_in_ward|two}, SNP {seats_won snp 1 area=leith-walk measure=seats_in_ward|one}, Green {seats_won grn 1 area=leith-walk measure=seats_in_ward|one}. The Liberal Democrats – {ward_result leith-walk 7 unit=rank party=ld measure=first_preferences|seventh}, behind the other Nationalist. Ouch.
