{
 "outlet_type": "liveblog",
 "election_date": "2018-05-03",
 "moment": "Friday 4 May 2018, 5.20am",
 "default_area": "london",
 "base": "before the election",
 "source": "council totals of 3 May 2018",
 "text": "retold: real figures, new sentences"
}
---
LONDON: AS IT HAPPENED

05.20 Richmond has gone the way everyone upstairs said it would. Lib Dems {council_seats ld 39 area=richmond-upon-thames|39}. Tories? {council_seats con 11 area=richmond-upon-thames|Eleven}. They were defending {seats_at_stake con 38 area=richmond-upon-thames unit=seats|38}. And look at this: {council_seats grn 4 area=richmond-upon-thames|four} Greens, where there were {council_seats grn 0 area=richmond-upon-thames as_of=before_the_election|none}. {council_control richmond-upon-thames ld gain unit=control area=richmond-upon-thames|LD gain from Con}.

04.51 If you're just joining: no, {council_control wandsworth con hold unit=control area=wandsworth|Wandsworth} has not fallen. The Conservatives are down {seats_change con -6 area=wandsworth|six}, but {council_seats con 33 area=wandsworth|33} beats {council_seats lab 26 area=wandsworth|26} any night of the week.

04.30 Correction to the 04.12 entry. I gave Labour 20 in Westminster. It's {council_seats lab 19 +4 area=westminster|19 (up 4)}. The Tories keep {council_control westminster con hold unit=control area=westminster|it} with {council_seats con 41 area=westminster|41}. Sorry. It's late.

03.58 Tower Hamlets is a rout. {council_control tower-hamlets lab gain unit=control area=tower-hamlets|Labour gain from no overall control}: {council_seats lab 42 area=tower-hamlets|42} seats out of {council_size all 45 measure=seats_on_council area=tower-hamlets|45}. That leaves {council_seats con 2 area=tower-hamlets|two} for the Conservatives and {council_seats oth 1 area=tower-hamlets|one} for somebody else. Last time the "somebody else" column said {council_seats oth 17 area=tower-hamlets as_of=before_the_election|17}.

03.33 Kingston next door to Richmond, and the same story. Tories halved, from {council_seats con 9 -18 area=kingston-upon-thames|27 to nine}. Lib Dems {council_seats ld 39 area=kingston-upon-thames|39}. Labour wiped out: {council_seats lab 0 -2 area=kingston-upon-thames|both gone}. {council_control kingston-upon-thames ld gain unit=control area=kingston-upon-thames|LD GAIN}

02.47 Hillingdon doesn't care what's happening elsewhere. Con {council_seats con 44 +2 area=hillingdon|44 (+2)}, Lab {council_seats lab 21 -2 area=hillingdon|21 (-2)}. {council_control hillingdon con hold unit=control area=hillingdon|Con hold}.

02.15 Kensington and Chelsea. After the year they've had. {council_control kensington-and-chelsea con hold unit=control area=kensington-and-chelsea|Con hold}, {council_seats con 36 -1 area=kensington-and-chelsea|36 seats, one fewer}; Labour {council_seats lab 13 area=kensington-and-chelsea|13}, Lib Dem {council_seats ld 1 area=kensington-and-chelsea|one}.

01.40 The one they're whispering about is {council_control barnet con gain unit=control area=barnet|Barnet}. No majority when the polls opened, in practice; a clear one now. {council_seats con 38 area=barnet|Thirty-eight} blue, {council_seats lab 25 area=barnet|twenty-five} red.
