{
 "outlet_type": "radio script",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, 5pm",
 "default_area": null,
 "base": null,
 "source": "referendums of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
PM HEADLINES INTO PACKAGE: MAYORS

You were asked. Well – {contests_count mayoral-referendums 10 unit=contests|ten} English cities were asked, and the answer, with {contests_count mayoral-referendums-no 9 measure=referendums_rejected unit=contests|one exception}, was no thanks.

{referendum_result birmingham no unit=outcome area=birmingham|Birmingham} said it with {referendum_result birmingham 120611 unit=votes measure=votes_for_no area=birmingham|a hundred and twenty thousand, six hundred and eleven} votes. The other side mustered {referendum_result birmingham 88085 unit=votes measure=votes_for_yes area=birmingham|eighty-eight thousand and eighty-five}. Put another way: nearly {referendum_result birmingham 0.6 unit=fraction measure=share_voting_no qualifiers=nearly area=birmingham|three in five} against.

{referendum_result sheffield no unit=outcome area=sheffield|Sheffield} was blunter. {referendum_result sheffield 65 unit=percent measure=share_voting_no area=sheffield|Sixty-five per cent}. That's close to {referendum_result sheffield 2 unit=ratio measure=no_to_yes qualifiers=close_to area=sheffield|two to one}.

{referendum_result coventry no unit=outcome area=coventry|Coventry} – much the same, {referendum_result coventry 39483 unit=votes measure=votes_for_no area=coventry|39,483} to {referendum_result coventry 22619 unit=votes measure=votes_for_yes area=coventry|22,619}. {referendum_result leeds no unit=outcome area=leeds|Leeds}: {referendum_result leeds 107910 unit=votes measure=votes_for_no area=leeds|107,910} to {referendum_result leeds 62440 unit=votes measure=votes_for_yes area=leeds|62,440}, on a turnout of {turnout leeds 31.2 unit=percent|thirty-one point two}. {referendum_result wakefield no unit=outcome area=wakefield|Wakefield} and {referendum_result newcastle-upon-tyne no unit=outcome area=newcastle-upon-tyne|Newcastle}, both no; both by {referendum_result wakefield 0.62 unit=fraction measure=share_voting_no qualifiers=about area=wakefield & referendum_result newcastle-upon-tyne 0.62 unit=fraction measure=share_voting_no qualifiers=about area=newcastle-upon-tyne|about sixty-two in the hundred}.

It was nearer in {referendum_result bradford no unit=outcome area=bradford|Bradford}, where {votes_majority bradford 12334 measure=margin_of_no unit=votes|twelve thousand three hundred and thirty-four} votes separated the camps. Nearest of all was {referendum_result manchester no unit=outcome area=manchester|Manchester}: {referendum_result manchester 53.2 unit=percent measure=share_voting_no area=manchester|fifty-three point two} against, and fewer than {turnout manchester 0.25 unit=fraction qualifiers=fewer_than|a quarter} of the city taking part. {referendum_result nottingham no unit=outcome area=nottingham|Nottingham}, lower still. {turnout nottingham 23.9 unit=percent|Twenty-three point nine}.

And the exception? You'll know if you live in {referendum_result bristol yes unit=outcome area=bristol|Bristol}. It wants one. {referendum_result bristol 41032 unit=votes measure=votes_for_yes area=bristol|Forty-one thousand and thirty-two} for; {referendum_result bristol 35880 unit=votes measure=votes_for_no area=bristol|thirty-five thousand eight hundred and eighty} against.

One more. {referendum_result doncaster yes unit=outcome area=doncaster|Doncaster} already has a mayor, and was asked if it would like to stop. It would not. {referendum_result doncaster 0.62 unit=fraction measure=share_voting_yes qualifiers=about area=doncaster|Sixty-two in every hundred} said keep the job.
