{"outlet_type": "news agency (home)", "election_date": "1999-05-06", "moment": "1999-05-07T18:40", "default_area": "gb", "base": "1995", "source": "BBC page of 7 May 1999", "text": "retold: real figures"}
---
HAGUE HAILS "HUGE ADVANCE"
By Our Political Staff

William Hague's position as Tory leader looked safer last night after his party added {seats_change con 1342|1,342 councillors} and a net {councils_change con 48|48 councils}.

Labour, four years on from the local elections that foretold its landslide, dropped {seats_change lab -1122|1,122 seats}. It is {councils_change lab -30|30 councils down}, while the Liberal Democrats have lost {seats_change ld -97|97 seats} and control in {councils_change ld -11|11 places}. {councils_declared all 356 qualifiers=more_than|More than 356 councils} have now reported.

Yet it was Mr Ashdown's party which supplied the upset of the night: {council_control sheffield ld gain from=lab|Sheffield}, red for decades. On the new council, {council_size all 87 area=sheffield measure=seats|87} strong, it has {council_seats ld 47 area=sheffield|47} seats and Labour {council_seats lab 39 area=sheffield|39}, which leaves room for {council_seats con 1 area=sheffield|exactly one Conservative}.

CONSERVATIVE GAINS included: {council_control bromsgrove con gain from=lab|Bromsgrove} and {council_control hertsmere con gain from=lab|Hertsmere} (from Lab), {council_control worthing con gain from=ld|Worthing} (from LD), {council_control rushcliffe con gain|Rushcliffe}, {council_control new-forest con gain|New Forest}, {council_control maldon con gain|Maldon}, {council_control broadland con gain|Broadland}, {council_control wychavon con gain|Wychavon}.

In Worthing the party climbed to {council_seats con 20 +5 area=worthing|20 of the 36 seats, having had 15}. The Lib Dems kept {council_seats ld 16 area=worthing|16}.

The Greens, who had {seats_won grn 21 +11|21 winners, a rise of 11}, {record green-councillors null qualifiers=most unit=year|have never had as many councillors}: {seats_won grn 39 measure=councillors_held|39 in all}.
