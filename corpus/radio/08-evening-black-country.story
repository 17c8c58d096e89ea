{
 "outlet_type": "evening paper",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, city edition",
 "default_area": null,
 "base": "before the election",
 "source": "council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
TORIES TURFED OUT IN {council_control dudley lab gain unit=control area=dudley|DUDLEY} – BUT {council_control walsall noc hold unit=control area=walsall|WALSALL} STAYS HUNG

Bleary-eyed activists headed home at dawn with the Black Country's political map redrawn in one borough and barely smudged in the other.

In Dudley, where the Conservatives went to bed in control, {seats_change lab 13 area=dudley|thirteen} seats were seized by Labour, and every one of them came from the ruling group, which shrank by almost {seats_change con -0.3333 unit=fraction area=dudley qualifiers=almost|a third}, from {council_seats con 30 -13 area=dudley|43 to 30}. The new administration will have {council_seats lab 41 area=dudley|41} of the {council_size all 72 measure=seats_on_council area=dudley|72} members, a cushion of {council_size lab 10 measure=majority_in_seats area=dudley|ten}. A lone {council_seats oth 1 0 area=dudley|other} survives, unchanged.

Over the border it was a night of small change. Labour edged up by {seats_change lab 2 area=walsall|a couple} to become comfortably the biggest party with {council_seats lab 28 area=walsall|28}, {council_size lab 3 measure=short_of_majority area=walsall|three short} of the {council_size all 31 measure=needed_for_majority area=walsall|31} it needs. The Conservatives were trimmed by {seats_change con -4 area=walsall|four} and have {council_seats con 24 area=walsall|two dozen}. Neither the Liberal Democrats, with {council_seats ld 5 0 area=walsall|five as before}, nor the {council_seats oth 3 area=walsall|three} independents and others felt like saying this morning whom they would prefer.

Elsewhere in the Midlands {council_control nuneaton-and-bedworth lab gain unit=control area=nuneaton-and-bedworth|Nuneaton and Bedworth} was taken by Labour on the strength of {seats_change lab 8 area=nuneaton-and-bedworth|eight} gains; the Tories' strength there was almost cut in half, {council_seats con 8 -7 area=nuneaton-and-bedworth|15 becoming eight}. {council_control redditch lab gain unit=control area=redditch|Redditch} fell too, {council_seats lab 15 area=redditch|15} seats to {council_seats con 14 area=redditch|14}, the {council_seats ld 1 area=redditch as_of=before_the_election|sole} Liberal Democrat having been beaten.

But there was relief for the Government in {council_control tamworth con hold unit=control area=tamworth|Tamworth}. It was held, {council_seats con 18 area=tamworth|18} to Labour's {council_seats lab 11 area=tamworth|11}, though {seats_change con -5 area=tamworth|five} Conservatives lost their places. And {council_control rugby con hold unit=control area=rugby|Rugby}? {council_seats con 25 area=rugby|Twenty-five} Conservatives, {council_seats lab 10 area=rugby|ten} Labour, {council_seats ld 6 area=rugby|six} Lib Dems, {council_seats oth 1 area=rugby|one} other. As you were.
