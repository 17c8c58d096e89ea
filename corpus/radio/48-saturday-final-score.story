{
 "outlet_type": "Saturday round-up",
 "election_date": "2012-05-03",
 "moment": "Saturday 5 May 2012, all councils in",
 "default_area": "gb",
 "base": "before the election",
 "source": "final totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
FINAL SCORE

All in, bar the shouting. {councils_declared all 181 of=181 unit=councils|All 181} councils have declared, so you can throw away the cards we gave you on Friday.

Labour
– {councils_controlled lab 75 +32|75 councils, a gain of 32}
– {seats_won lab 2158 +823|2,158 councillors, a gain of 823}

Conservatives
– {councils_controlled con 42 -12|42 councils: twelve lost}
– {seats_won con 1005 -405|1,005 councillors: 405 lost}

Liberal Democrats
– {councils_controlled ld 6 -1|six, net loss one}
– {seats_won ld 431 -336|431, net loss 336}

SNP
– {councils_controlled snp 2 +2|two councils, both new}
– {seats_won snp 424 +57|424 councillors (+57)}

Plaid Cymru
– {councils_controlled pc 0 -1|no councils any longer; it had the one}
– {seats_won pc 158 -41|158 (-41)}

The BBC's national share, revised: Labour {projected_share lab 38 attributed_to=BBC unit=percent|38}, Conservatives {projected_share con 31 attributed_to=BBC unit=percent|31}, Lib Dems {projected_share ld 16 attributed_to=BBC unit=percent|16}, the rest {projected_share oth 15 attributed_to=BBC unit=percent|15}. (We had Labour on {projected_share lab 39 attributed_to=BBC as_of=Friday unit=percent|39} yesterday. It's come {share_change lab -1 measure=revision_of_projection unit=points|down one} as the later councils went in. Nobody was wrong.)

Ed Miliband had been told by experts to expect at least {benchmark lab 700 qualifiers=at_least attributed_to=experts unit=seats|seven hundred} gains. He's beaten that by {seats_change lab 120 measure=above_expectation qualifiers=more_than|more than a hundred and twenty}. Nick Clegg's party has, for {record ld null measure=first_time_below_3000_councillors unit=year|the first time}, fewer than {seats_won ld 3000 measure=councillors_in_all qualifiers=fewer_than|three thousand} councillors in all.

And one for the pub: across Scotland the SNP won {context_figure snp-over-labour 30 unit=seats measure=snp_ahead_of_labour|thirty} more seats than Labour, and both sides called it a victory.
