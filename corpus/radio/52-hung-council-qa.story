{
 "outlet_type": "radio question and answer",
 "election_date": "2019-05-02",
 "moment": "Monday 6 May 2019",
 "default_area": "hollin-bridge",
 "base": "2015",
 "source": "invented council",
 "text": "composed"
}
---
Eleven listeners have emailed about Hollin Bridge, so let's take it slowly.

Is it right that the biggest party could end up with nothing?
Quite right. The Conservatives are the biggest: {council_seats con 19|nineteen} councillors. But {council_size all 45 measure=seats_on_council|forty-five} sit in that chamber and {council_size all 23 measure=needed_for_majority|twenty-three} is the magic number. {council_size con 4 measure=short_of_majority|Four short}.

So who has {council_size all 23 measure=needed_for_majority|twenty-three}?
Nobody. That's the point: {council_control hollin-bridge noc gain from=con unit=control area=hollin-bridge|no overall control}. Labour has {council_seats lab 12|twelve}, the Lib Dems {council_seats ld 9|nine}, and then there's the Hollin Bridge Residents – {council_seats hollin-bridge-residents 5|five}. Labour and the Lib Dems make {council_seats lab+ld 21|twenty-one}. With the Residents, {council_seats lab+ld+hollin-bridge-residents 26|twenty-six}.

Didn't the Conservatives have loads?
{council_seats con 31 as_of=2015|Thirty-one} four years ago. They've shed {seats_change con -12|a dozen}. {seats_change con -9 measure=lost_to_residents_and_lib_dems|Nine} of those went to the Residents and the Lib Dems, {seats_change ld 4 measure=gained_from_con & seats_change hollin-bridge-residents 5 measure=gained_from_con|four and five respectively}; the other {seats_change lab 3|three} were Labour gains.

Are the Residents just Tories with a hanging basket?
Your words, Maureen. {context_figure residents-former-conservatives 2 unit=councillors of=5|Two of the five} used to be.

What about the seat that was drawn by lot?
Ah. {ward_control cinder-hill ld gain unit=control|Cinder Hill}. Lib Dem {ward_result cinder-hill 733 party=ld unit=votes|seven hundred and thirty-three}, Conservative {ward_result cinder-hill 733 party=con unit=votes|seven hundred and thirty-three}. They put two names in a biscuit tin. If the other name had come out, the Tories would have been on twenty, and we'd still be having this conversation.

How long have they got?
The annual meeting is on {context_figure annual-meeting 22 unit=day-of-may|the twenty-second}.
