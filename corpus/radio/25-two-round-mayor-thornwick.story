{
 "outlet_type": "liveblog",
 "election_date": "2021-05-06",
 "moment": "Friday 7 May 2021",
 "default_area": "thornwick",
 "base": "2017",
 "source": "invented borough",
 "text": "composed"
}
---
MAYOR OF THORNWICK – LIVE

4.02pm  She's done it. Labour's Joy Okafor is the {mayor_result thornwick-mayor elected gain party=lab candidate=Joy_Okafor unit=outcome|new Mayor of Thornwick}. Final score {mayor_result thornwick-mayor 31117 unit=votes measure=final party=lab candidate=Joy_Okafor|31,117} to {mayor_result thornwick-mayor 29860 unit=votes measure=final party=ind candidate=Ray_Doughty|29,860}. Thornwick's first new mayor in {record thornwick-mayor 16 unit=years measure=years_since_new_mayor|16 years}.

3.55pm  Candidates going up. Ray Doughty (Ind), mayor through {record thornwick-mayor 4 unit=terms measure=elections_won|four} elections, isn't looking at anybody.

3.20pm  Right: second preferences. There were {mayor_result thornwick-mayor 14951 unit=votes measure=second_preferences_available party=all|14,951} ballots to look at again. {mayor_result thornwick-mayor 6802 unit=votes measure=transfers party=lab candidate=Joy_Okafor|6,802} of them said Okafor, {mayor_result thornwick-mayor 3391 unit=votes measure=transfers party=ind candidate=Ray_Doughty|exactly half that (no, not exactly – 3,391)} said Doughty. The rest said nothing useful.

2.31pm  FIRST ROUND
Ray Doughty (Ind) {mayor_result thornwick-mayor 26469 unit=votes measure=first party=ind candidate=Ray_Doughty|26,469}
Joy Okafor (Lab) {mayor_result thornwick-mayor 24315 unit=votes measure=first party=lab candidate=Joy_Okafor|24,315}
Miles Fenwick (Con) {mayor_result thornwick-mayor 11048 unit=votes measure=first party=con candidate=Miles_Fenwick|11,048}
Linnet Shaw (Green) {mayor_result thornwick-mayor 3903 unit=votes measure=first party=grn candidate=Linnet_Shaw|3,903}
Nobody over {context_figure first-round-threshold 50 unit=percent|50%} so on we go. Doughty has {mayor_result thornwick-mayor 40.3 unit=percent measure=first party=ind candidate=Ray_Doughty|40.3}, Okafor {mayor_result thornwick-mayor 37 unit=percent measure=first party=lab candidate=Joy_Okafor|37.0}, Fenwick {mayor_result thornwick-mayor 16.8 unit=percent measure=first party=con candidate=Miles_Fenwick|16.8}, Shaw {mayor_result thornwick-mayor 5.9 unit=percent measure=first party=grn candidate=Linnet_Shaw|5.9}.

1.10pm  Turnout {turnout thornwick 33.3 unit=percent qualifiers=about|about a third, 33.3%}. Verification was finished an hour ago. We've been looking at a closed door since.

12.15pm  Four years ago Doughty won in a single round, with {mayor_result thornwick-mayor 54 unit=percent measure=first party=ind candidate=Ray_Doughty as_of=2017|54 per cent}. Labour were {mayor_result thornwick-mayor 3 unit=rank measure=first party=lab as_of=2017|third}. Just saying.
