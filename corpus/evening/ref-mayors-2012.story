{"outlet_type": "regional daily", "election_date": "2012-05-03", "moment": "2012-05-04T19:00", "default_area": "england", "base": null, "source": "night-2012 dataset, referendums", "text": "retold: real figures"}
---
Great cities turn up noses at elected mayors

THE Prime Minister wanted a Boris in every city. He will have to settle for one, in {referendum_result bristol yes unit=outcome|Bristol}.

{contests_count referendums-lost 9 unit=referendums|Nine} of the {contests_count referendums 10 unit=referendums|ten} cities which held referendums on Thursday threw the idea out, several by crushing margins.

{referendum_result sheffield no unit=outcome|Sheffield} was the most hostile, with {referendum_result sheffield 65 measure=no unit=percent|65 per cent} against. In {referendum_result coventry no unit=outcome|Coventry} ({referendum_result coventry 63.6 measure=no unit=percent|63.6 per cent}), {referendum_result leeds no unit=outcome|Leeds} ({referendum_result leeds 63.3 measure=no unit=percent|63.3}) and {referendum_result wakefield no unit=outcome|Wakefield} ({referendum_result wakefield 62.2 measure=no unit=percent|62.2}) it was scarcely less decisive. {referendum_result newcastle-upon-tyne no unit=outcome|Newcastle} said no by {referendum_result newcastle-upon-tyne 40089 measure=no unit=votes|40,089} to {referendum_result newcastle-upon-tyne 24630 measure=yes unit=votes|24,630}.

In {referendum_result birmingham no unit=outcome|Birmingham}, for which the job might almost have been designed, {referendum_result birmingham 88085 measure=yes unit=votes|88,085} were for it and {referendum_result birmingham 120611 measure=no unit=votes|120,611} against. {referendum_result nottingham no unit=outcome|Nottingham}'s noes had it by {referendum_result nottingham 28320 measure=no unit=votes & referendum_result nottingham 20943 measure=yes unit=votes|28,320–20,943}.

Closest to falling in with Mr Cameron's wishes was {referendum_result manchester no unit=outcome|Manchester}, where {referendum_result manchester 53.2 measure=no unit=percent|53.2 per cent} were opposed, followed by {referendum_result bradford no unit=outcome|Bradford} on {referendum_result bradford 55.1 measure=no unit=percent|55.1}.

Few troubled to vote. Turnout ranged from {turnout nottingham 23.9|23.9 per cent in Nottingham} to {turnout bradford 36.5|36.5 in Bradford}. In Bristol, where {referendum_result bristol 41032 measure=yes unit=votes|41,032} outvoted {referendum_result bristol 35880 measure=no unit=votes|35,880}, fewer than {turnout bristol 0.25 unit=fraction qualifiers=fewer_than|a quarter} of electors took part.

{referendum_result doncaster yes unit=outcome|Doncaster}, which has had a mayor since {record doncaster-mayor 2002 unit=year|2002}, was asked if it wished to be rid of him. It did not: {referendum_result doncaster 62 measure=keep_mayor unit=percent|62 per cent} voted to keep the system.
