{
 "outlet_type": "radio bulletin",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, 6am",
 "default_area": "gb",
 "base": "before the election",
 "source": "overnight totals and council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
BULLETIN 0600 FRIDAY – READ AS WRITTEN

Good morning. It's six o'clock.

Labour has had its best night in local government since {record lab 1996 unit=year measure=best_since|nineteen ninety-six} – that's the party's own reckoning, not ours.

With counting finished for now, Ed Miliband's people have put on {seats_change lab 469 qualifiers=preliminary|four hundred and sixty-nine} councillors. The Conservatives are {seats_change con -277 qualifiers=preliminary|two hundred and seventy-seven} worse off. For the Liberal Democrats it's {seats_change ld -129 qualifiers=preliminary|a hundred and twenty-nine} down, and only {seats_won ld 212 qualifiers=only+preliminary|two hundred and twelve} returned so far.

Turn that into councils, and Labour runs {councils_controlled lab 50|fifty}, up {councils_change lab 20|twenty}. The Tories have {councils_controlled con 27 -11|twenty-seven, eleven fewer}. Nick Clegg's party? {councils_controlled ld 3|Three}. {councils_change ld -1|One's gone}.

Along the south coast, {council_control southampton lab gain unit=control area=southampton|Southampton} changed hands: {council_seats lab 30 +11 area=southampton|thirty Labour members there now, eleven more than yesterday}, against {council_seats con 16 area=southampton|sixteen} Tories and {council_seats ld 2 area=southampton|two} Liberal Democrats. {council_control plymouth lab gain unit=control area=plymouth|Plymouth} as well – and by {council_size lab 5 measure=majority_in_seats area=plymouth|five seats}, {council_seats lab 31 area=plymouth|thirty-one} to {council_seats con 26 area=plymouth|twenty-six}.

{council_control birmingham lab gain from=con+ld unit=control area=birmingham|Birmingham} has gone too. So have {council_control harlow lab gain unit=control area=harlow|Harlow}, {council_control thurrock lab gain unit=control area=thurrock|Thurrock} and, on the Norfolk coast, {council_control great-yarmouth lab gain unit=control area=great-yarmouth|Great Yarmouth}.

Roughly {turnout all 32 qualifiers=roughly unit=percent|thirty-two} people in every hundred bothered to vote.

The BBC reckons that if the whole country had gone to the polls you'd have seen Labour on {projected_share lab 39 attributed_to=BBC unit=percent|thirty-nine per cent}, the Conservatives {projected_share con 31 attributed_to=BBC unit=percent|thirty-one}, and the Lib Dems {projected_share ld 16 attributed_to=BBC unit=percent|sixteen}.

In London you'll wait. They don't start counting until this morning and we're told nobody will know about the mayor before {context_figure london-mayor-declaration 1900 unit=time qualifiers=before|seven tonight}.

More at half past.
