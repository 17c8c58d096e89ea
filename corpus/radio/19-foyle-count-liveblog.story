{
 "outlet_type": "liveblog",
 "election_date": "2022-05-05",
 "moment": "Friday 6 May 2022, evening",
 "default_area": "foyle",
 "base": "2017",
 "source": "Foyle count stages, 5 May 2022",
 "text": "retold: real figures, new sentences"
}
---
FOYLE: FROM THE COUNT

22.40 A brew, and the {context_figure foyle-stage 3 unit=stage|third} stage. The transfers from the Green are done. {ward_result foyle 219 party=grn candidate=Gillian_Hamilton measure=votes_transferred qualifiers=just_over unit=votes|Just over 219} votes, that's all there was to hand round.

21.15 Mark Durkan (SDLP) is in. He actually passed the quota on the {context_figure foyle-stage 1 unit=stage|first count}, {ward_result foyle 7999 party=sdlp candidate=Mark_Durkan measure=first_preferences unit=votes|7,999}, but these things have their manners.

20.02 A reader, Una, asks what the quota is and why. It's {context_figure foyle 7811 unit=votes measure=quota|7,811}. Take {turnout foyle 46864 unit=votes measure=valid_votes|46,864} valid votes, divide by one more than the number of seats ({seats_at_stake all 5 area=foyle unit=seats|five}), add one, throw away the fraction. You're welcome, Una.

19.48 Sinn Féin top the poll and then some. Padraig Delargy is {ward_control foyle sf candidate=Padraig_Delargy unit=control|elected} with {ward_result foyle 9471 party=sf candidate=Padraig_Delargy measure=first_preferences unit=votes|9,471}. His surplus of {context_figure foyle 1660 unit=votes measure=surplus|1,660} is the next thing they'll look at. Most of it is bound for Ciara Ferguson, on {ward_result foyle 5913 party=sf candidate=Ciara_Ferguson measure=first_preferences unit=votes|5,913}.

19.40 All the firsts, as read out, loudly, twice:

Delargy (SF) {ward_result foyle 9471 party=sf candidate=Padraig_Delargy measure=first_preferences unit=votes|9,471}
Durkan (SDLP) {ward_result foyle 7999 party=sdlp candidate=Mark_Durkan measure=first_preferences unit=votes|7,999}
Ferguson C (SF) {ward_result foyle 5913 party=sf candidate=Ciara_Ferguson measure=first_preferences unit=votes|5,913}
Middleton (DUP) {ward_result foyle 4101 party=dup candidate=Gary_Middleton measure=first_preferences unit=votes|4,101}
McCready (UUP) {ward_result foyle 3744 party=uup candidate=Ryan_McCready measure=first_preferences unit=votes|3,744}
Tierney (SDLP) {ward_result foyle 3272 party=sdlp candidate=Brian_Tierney measure=first_preferences unit=votes|3,272}
McLaughlin S (SDLP) {ward_result foyle 3189 party=sdlp candidate=Sinéad_McLaughlin measure=first_preferences unit=votes|3,189}
Harkin (PBP) {ward_result foyle 2621 party=pbp candidate=Shaun_Harkin measure=first_preferences unit=votes|2,621}
Ferguson R (Alliance) {ward_result foyle 2220 party=alliance candidate=Rachael_Ferguson measure=first_preferences unit=votes|2,220}
Doyle (Aontú) {ward_result foyle 2000 party=aontu candidate=Emmet_Doyle measure=first_preferences unit=votes|2,000} on the button

19.05 {turnout foyle 47674 unit=votes measure=ballots_cast|47,674} people turned out, from an electorate of {turnout foyle 77343 unit=electors measure=electorate|77,343}. {context_figure spoiled-votes 810 unit=papers|810} spoiled.
