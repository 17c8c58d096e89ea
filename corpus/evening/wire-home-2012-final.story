{"outlet_type": "news agency (home)", "election_date": "2012-05-03", "moment": "2012-05-05T02:00", "default_area": "gb", "base": "before the election", "source": "night-2012 national snapshots", "text": "retold: real figures"}
---
1 POLITICS Elections Final

LABOUR ENDS NIGHT {seats_change lab 823|823 SEATS} UP AS JOHNSON HANGS ON IN {mayor_result london-mayor elected party=con candidate=Boris_Johnson unit=outcome|LONDON}

Labour made a net gain of {seats_change lab 823|823 council seats} and took control of {councils_change lab 32|32 more town halls} in Thursday's elections across England, Scotland and Wales, final figures showed.

With all {councils_declared all 181 of=181|181 councils} declared Labour had {seats_won lab 2158|2,158} councillors elected and ran {councils_controlled lab 75|75} authorities. The Conservatives were {seats_won con 1005 -405|405 seats down on 1,005}, with {councils_controlled con 42 -12|42 councils, a drop of 12}. Liberal Democrat losses amounted to {seats_change ld -336|336}, leaving them {seats_won ld 431|431} winners and {councils_controlled ld 6 -1|six councils (-1)}.

The SNP ({seats_won snp 424 +57|424, plus 57}) won outright on {councils_controlled snp 2|two} councils; Plaid Cymru ({seats_won pc 158 -41|158, minus 41}) lost the {councils_change pc -1|one} council it had.

The BBC's projected national share put Labour on {projected_share lab 38 area=gb attributed_to=BBC|38%}, the Conservatives on {projected_share con 31 area=gb attributed_to=BBC|31%} and the Lib Dems on {projected_share ld 16 area=gb attributed_to=BBC|16%}. Academics Colin Rallings and Michael Thrasher arrived at {projected_share lab 39 area=gb attributed_to=Rallings_and_Thrasher & projected_share con 33 area=gb attributed_to=Rallings_and_Thrasher & projected_share ld 15 area=gb attributed_to=Rallings_and_Thrasher|39, 33 and 15} for the same three.

In the capital {mayor_result london-mayor elected party=con candidate=Boris_Johnson unit=outcome|Boris Johnson won} a second term, but it took second preferences. The Tory mayor beat Ken Livingstone by {mayor_result london-mayor 1054811 party=con candidate=Boris_Johnson measure=final unit=votes|1,054,811 votes} to {mayor_result london-mayor 992273 party=lab candidate=Ken_Livingstone measure=final unit=votes|992,273}, a lead of {votes_majority london-mayor 62538 party=con|62,538}.

Of {contests_count referendums 10|10} cities asked on the same day if they wanted a mayor of their own, only {referendum_result bristol yes unit=outcome|Bristol} said yes.

Turnout in England was put at {turnout england 31.1 -4.0|31.1%, compared with 35.1%} when most of these seats were last fought.
