{
 "outlet_type": "studio panel before the result",
 "election_date": "2019-12-12",
 "moment": "Thursday 12 December 2019, 10.05pm",
 "default_area": "commons",
 "base": "2017",
 "source": "exit poll of 12 December 2019",
 "text": "retold: real figures, new sentences"
}
---
PRESENTER: Ten o'clock, and the exit poll. I'll give you it straight. Conservatives, {commons_projection con 368 +50 attributed_to=exit_poll|three hundred and sixty-eight, up fifty}. Labour {commons_projection lab 191 -71 attributed_to=exit_poll|one nine one. That's down seventy-one}. SNP {commons_projection snp 55 +20 attributed_to=exit_poll|fifty-five, plus twenty}. Liberal Democrats {commons_projection ld 13 +1 attributed_to=exit_poll|thirteen, one more}. Plaid {commons_projection pc 3 attributed_to=exit_poll|three}, the Greens {commons_projection grn 1 attributed_to=exit_poll|one}, the Brexit Party {commons_projection brexit 0 attributed_to=exit_poll|none at all}. A Conservative majority of {commons_projection con 86 measure=majority attributed_to=exit_poll|eighty-six}. Who wants that?

FORMER ADVISER: If that's right, and it's an if, it's the worst Labour's done since {record lab 1935 unit=year measure=fewest_seats_since|nineteen thirty-five}.

PRESENTER: It's been wrong.

FORMER ADVISER: It was out by {context_figure exit-poll-error 4 unit=seats as_of=2017 measure=error_on_conservatives|four} on the Tories last time and {context_figure exit-poll-error 15 unit=seats as_of=2015 measure=error_on_conservatives|fifteen} the time before. So call it {benchmark con 350 unit=seats & benchmark con 380 unit=seats|three fifty, three eighty}.

POLLSTER: Our last one had a lead of {poll_share con 9 unit=points measure=lead|nine}. {poll_share con 43 unit=percent|Forty-three}, {poll_share lab 34 unit=percent|thirty-four}, and {poll_share ld 12 unit=percent|twelve} for Jo Swinson.

PRESENTER: And yet in May the Conservatives got {vote_share con 9 as_of=May_2019 qualifiers=about area=european-parliament unit=percent|nine per cent} in the Europeans.

POLLSTER: {record con null measure=worst_ever_national_share unit=year|Their worst ever}. A different planet.

FORMER ADVISER: Watch Blyth Valley. Labour have {record blyth-valley null measure=never_lost_by_labour unit=year|never} lost it. If that goes on the night, the number's right. If Workington goes as well, you can go to bed.

PRESENTER: We shan't. Blyth is due at {context_figure blyth-valley-declaration 2330 unit=time qualifiers=around|half eleven or so}. In 2017 Labour held it by {votes_majority blyth-valley 7915 as_of=2017 party=lab unit=votes|seven thousand nine hundred and fifteen}.
