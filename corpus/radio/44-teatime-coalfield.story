{
 "outlet_type": "regional teatime bulletin",
 "election_date": "2023-05-04",
 "moment": "Friday 5 May 2023, 6pm",
 "default_area": null,
 "base": "2019",
 "source": "invented councils",
 "text": "composed"
}
---
The headlines where you are.

It took until gone four this afternoon, but Labour has {council_control seaham-and-weir lab gain unit=control area=seaham-and-weir|Seaham and Weir} back. The independents who've run it since {record seaham-and-weir 2019 unit=year measure=independent_control_since|the last election} were all but wiped out: there were {council_seats ind 26 area=seaham-and-weir as_of=before_the_election|twenty-six} of them, and there are now {council_seats ind 5 area=seaham-and-weir|five}. Labour's got {council_seats lab 34 area=seaham-and-weir|thirty-four}. It's got {council_size all 40 measure=seats_on_council area=seaham-and-weir|forty} seats, the council, so – that's everything but the kitchen sink, and there's {council_seats con 1 area=seaham-and-weir|one} Tory.

In {council_control carrick-heugh lab hold unit=control area=carrick-heugh|Carrick Heugh}, a very different tale. Labour hung on but nobody was smiling. {seats_change lab -9 area=carrick-heugh|Nine} gone. Among the losers the leader, Doug Spence, beaten in {ward_control pithead grn gain unit=control|Pithead} by a Green aged twenty-two. The score there: {ward_result pithead 704 party=grn unit=votes|seven-oh-four}, {ward_result pithead 698 party=lab candidate=Doug_Spence unit=votes|six-nine-eight}. He said he'd "had a good innings, {record doug-spence 31 unit=years measure=years_as_councillor|thirty-one years} of it".

And {council_control tollerton noc hold unit=control area=tollerton|Tollerton} – still hung. Labour {council_seats lab 20 area=tollerton|twenty}, Liberal Democrats {council_seats ld 19 area=tollerton|nineteen}, Conservatives {council_seats con 12 area=tollerton|twelve}. Neither of the big two gained or lost {seats_change lab 0 area=tollerton & seats_change ld 0 area=tollerton|a single seat}. They counted for {context_figure count-length 7 unit=hours|seven hours} to get exactly what they started with.

Turnout? {turnout seaham-and-weir 31.5 unit=percent|Thirty-one and a half} in Seaham and Weir, {turnout carrick-heugh 27 unit=percent|twenty-seven} in Carrick Heugh, and in Tollerton somewhere {turnout tollerton 35 qualifiers=north_of unit=percent|north of thirty-five}.

Sport now. Jeff.
