{"outlet_type": "explainer", "election_date": "2012-05-03", "moment": "2012-05-04T22:00", "default_area": null, "base": null, "source": "night-2012 returns", "text": "retold: night-2012 returns"}
---
Why did the cities say no to mayors?

{contests_count referendums 10 measure=cities|Ten English cities} were asked whether they fancied an elected mayor. {contests_count referendums 9 measure=no|Nine} said they didn't. {referendum_result bristol yes unit=outcome|Bristol} was the exception, by {referendum_result bristol 41032 unit=votes measure=yes|41,032} to {referendum_result bristol 35880 unit=votes measure=no|35,880}.

The closest refusal came in {referendum_result manchester no unit=outcome|Manchester}, {referendum_result manchester 48593 unit=votes measure=no & referendum_result manchester 42677 unit=votes measure=yes|48,593 to 42,677}. The firmest was {referendum_result sheffield no unit=outcome|Sheffield}, which rejected it {referendum_result sheffield 2 unit=ratio qualifiers=almost measure=no_to_yes|almost two to one}: {referendum_result sheffield 82890 unit=votes measure=no|82,890} No, {referendum_result sheffield 44571 unit=votes measure=yes|44,571} Yes. In {referendum_result birmingham no unit=outcome|Birmingham}, long thought the likeliest Yes, No had {referendum_result birmingham 120611 unit=votes measure=no|120,611}; in {referendum_result leeds no unit=outcome|Leeds}, {referendum_result leeds 107910 unit=votes measure=no|107,910}.

{referendum_result bradford no unit=outcome|Bradford}, {referendum_result coventry no unit=outcome|Coventry}, {referendum_result newcastle-upon-tyne no unit=outcome|Newcastle}, {referendum_result nottingham no unit=outcome|Nottingham} and {referendum_result wakefield no unit=outcome|Wakefield} complete the set.

Did anyone turn up?
Barely. {turnout nottingham 23.9 unit=percent|23.9%} in Nottingham, {turnout manchester 24.8 unit=percent|24.8%} in Manchester, {turnout birmingham 27.6 unit=percent|27.6%} in Birmingham. Bradford's {turnout bradford 36.5 unit=percent|36.5%} looks heroic by comparison.

Wasn't there an eleventh?
Sort of. Doncaster already has a mayor, and was asked if it wanted to stop. It didn't: {referendum_result doncaster yes unit=outcome|Doncaster} voted to keep the post by {referendum_result doncaster 42196 unit=votes measure=yes|42,196} to {referendum_result doncaster 25879 unit=votes measure=no|25,879}.

And the cities that didn't ask?
Liverpool and Salford skipped the question and went straight to the answer. Labour's Joe Anderson took {mayor_result liverpool-mayor elected party=lab candidate=Joe_Anderson unit=outcome|Liverpool} with {mayor_result liverpool-mayor 58448 unit=votes party=lab candidate=Joe_Anderson|58,448 votes}, {mayor_result liverpool-mayor 7 unit=ratio party=lab measure=times_runner_up|seven times} as many as the runner-up's {mayor_result liverpool-mayor 8292 unit=votes party=ind|8,292}; Ian Stewart, also Labour, won in {mayor_result salford-mayor elected party=lab candidate=Ian_Stewart unit=outcome|Salford}, though only after a second round ({mayor_result salford-mayor 23459 unit=votes party=lab measure=final_round & mayor_result salford-mayor 10071 unit=votes party=con measure=final_round|23,459 to 10,071}).
