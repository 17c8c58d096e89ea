{
 "outlet_type": "free commuter paper",
 "election_date": "2022-05-05",
 "moment": "Friday 6 May 2022, late edition",
 "default_area": "london",
 "base": "2018",
 "source": "totals of 5 May 2022, not checked against a data set",
 "text": "retold: real figures, new sentences"
}
---
60-SECOND ELECTION

BLUE WALLS TUMBLE. {council_control wandsworth lab gain unit=control area=wandsworth|Wandsworth}, Tory since {record wandsworth 1978 unit=year measure=conservative_since|1978}, is Labour: {council_seats lab 35 area=wandsworth|35} seats to {council_seats con 22 area=wandsworth|22}, plus {council_seats ind 1 area=wandsworth|an} independent. {council_control westminster lab gain unit=control area=westminster|Westminster}, Tory since {record westminster 1964 unit=year measure=conservative_since|it was created in 1964}, is Labour too, {council_seats lab 31 area=westminster|31}–{council_seats con 23 area=westminster|23}. Barnet? {council_control barnet lab gain unit=control area=barnet|Labour}, for the {record barnet null measure=first_ever_labour_control unit=year|first time ever}: {council_seats lab 41 area=barnet|41} to {council_seats con 22 area=barnet|22}.

THE OTHER WAY. {council_control harrow lab loss unit=control area=harrow|Harrow} was lost by Labour; the Conservatives have {council_seats con 31 area=harrow|31} there, Labour {council_seats lab 24 area=harrow|24}. In Croydon a Conservative, Jason Perry, was {mayor_result croydon-mayor elected party=con candidate=Jason_Perry unit=outcome|elected mayor}, by {votes_majority croydon-mayor 589 measure=final unit=votes|589} votes.

ASPIRING. Tower Hamlets: Lutfur Rahman is {mayor_result tower-hamlets-mayor elected gain party=aspire candidate=Lutfur_Rahman unit=outcome|back as mayor}, having beaten John Biggs, and his Aspire party has {council_seats aspire 24 area=tower-hamlets|24} of {council_size all 45 measure=seats_on_council area=tower-hamlets|45} councillors. Labour was left with {council_seats lab 19 area=tower-hamlets|19}.

ORANGE CRUSH. Lib Dems held {council_control richmond-upon-thames ld hold unit=control area=richmond-upon-thames|Richmond}, {council_control kingston-upon-thames ld hold unit=control area=kingston-upon-thames|Kingston} and {council_control sutton ld hold unit=control area=sutton|Sutton}. Richmond's Tories are down to {council_seats con 1 area=richmond-upon-thames|one}. Somewhere he has an office to himself.

YOUR TRAIN. Delayed.
