{
 "outlet_type": "liveblog, readers' questions",
 "election_date": "2010-05-06",
 "moment": "Friday 7 May 2010, 4pm",
 "default_area": "commons",
 "base": "2005",
 "source": "general election totals of 6 May 2010",
 "text": "retold: real figures, new sentences"
}
---
ASK THE NEWSROOM – 16.00 to 17.00

Nesta, Powys: Has he won or hasn't he?
Neither. Cameron needed {council_size all 326 measure=needed_for_majority|326}. He's on {seats_won con 306|306} with {contests_count constituencies-to-vote 1 measure=vote_postponed unit=contests|one} seat still to vote. So {council_size con 20 measure=short_of_majority|twenty short}, and please nobody write in about Sinn Féin.

Imran, Leeds: Worst Labour result ever?
In seats, no. {seats_won lab 258|258} is bad, a loss of {seats_change lab -91|91}, but in 1983 it was {seats_won lab 209 as_of=1983|209}. In votes, it's the second worst share since {record lab 1918 unit=year measure=second_worst_share_since|1918}: {vote_share lab 29 unit=percent|29%}.

"Cleggmania", Bath: What happened?
It got {vote_share ld 23 +1 qualifiers=about unit=percent|about 23%, up one}. And lost seats! {seats_won ld 57 -5|57, five fewer}.

Pete: Tories' share?
{vote_share con 36 unit=percent|36}. Swing from Labour of {share_change con 5 measure=swing from=lab qualifiers=about unit=points|about five points}, or {share_change con 3.7 unit=points|+3.7} on their own number.

Gwen, Hove: Any firsts?
Caroline Lucas, {ward_control brighton-pavilion grn gain unit=control|Brighton Pavilion}, Green. She had {vote_share grn 31.3 area=brighton-pavilion unit=percent|31.3%} there; draw your own conclusions about the electoral system. Turnout in that one {turnout brighton-pavilion 70 unit=percent|70%}.

Name withheld: What's the smallest majority?
{votes_majority fermanagh-and-south-tyrone 4 unit=votes|Four}. Fermanagh. Then {votes_majority hampstead-and-kilburn 42 unit=votes|42} in Hampstead and Kilburn.

Jo: Will there be another election by Christmas?
You've all asked this. We don't know. If you'd told me in March that three parties would be locked in a room with biscuits I'd have laughed.
