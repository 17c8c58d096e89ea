{
 "outlet_type": "phone-in monologue",
 "election_date": "2022-05-05",
 "moment": "Friday 6 May 2022, 10am",
 "default_area": "brackenford",
 "base": "2018",
 "source": "invented council",
 "text": "composed"
}
---
Oh-three-four-five, you know the number. Brackenford. I want to talk about Brackenford, and I want to talk about {turnout brackenford 0.25 unit=fraction qualifiers=fewer_than|fewer than one in four}.

Because that's how many of you voted. I'm not having a go. All right, I am. {turnout brackenford 76 unit=percent measure=did_not_vote|Seventy-six per cent} of you had something better to do. There was a ward, Gasworks, where {turnout gasworks 14.9 unit=percent|fourteen point nine} turned up. {turnout gasworks 890 unit=votes measure=ballots_cast|Eight hundred and ninety} human beings. The winner got {ward_result gasworks 402 party=lab unit=votes|four hundred and two}. I've had more people ring in about bins.

And yet what did those few do? They only went and changed the council. {council_control brackenford lab gain unit=control area=brackenford|Brackenford} – Labour! First time since {record brackenford 1998 unit=year measure=labour_control_since|ninety-eight}. Labour got {council_seats lab 27 +6|twenty-seven, up six}. Conservatives {council_seats con 20 -6|twenty, and that's six down}. Lib Dems {council_seats ld 4 0|four, no change}. Add them up, {council_size all 51 measure=seats_on_council|fifty-one}; half of fifty-one is twenty-five and a half; so they've done it by the skin of their teeth, they needed {council_size all 26 measure=needed_for_majority|twenty-six} and they've {council_size lab 1 measure=seats_above_need|one} to play with.

{seats_change lab 6|Six seats}. D'you know how many votes that took? I added it up in the lift. The {seats_change lab 6|six} they gained, they gained by {votes_majority six-gains 711 measure=sum_of_majorities unit=votes|seven hundred and eleven} votes between them. {ward_control quarry-bank lab gain unit=control|Quarry Bank}: {votes_majority quarry-bank 19 unit=votes|nineteen}. {ward_control st-jude-s lab gain unit=control|St Jude's}: {votes_majority st-jude-s 8 unit=votes|eight}. {votes_majority st-jude-s 8 unit=votes|Eight}! One family and their lodger.

So when Doreen rings me, and Doreen will, to say it makes no difference – Doreen. {votes_majority st-jude-s 8 unit=votes|Eight}. Your lot could have held St Jude's with one minibus.

Line one, it's Keith in Gasworks. Keith, be honest. Were you one of the {turnout gasworks 890 unit=votes measure=ballots_cast|eight hundred and ninety}?
