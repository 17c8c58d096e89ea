{"outlet_type": "council press notices, round-up", "election_date": "2018-05-03", "moment": "2018-05-04T17:00", "default_area": null, "base": null, "source": "english-2018 returns", "text": "retold: english-2018 returns, press-notice layout"}
---
DIRECTLY ELECTED MAYORS — RESULTS AS NOTIFIED

London Borough of Hackney
{mayor_result hackney-mayor elected party=lab candidate=Philip_Glanville unit=outcome|GLANVILLE, Philip} (Labour) {mayor_result hackney-mayor 42645 unit=votes party=lab candidate=Philip_Glanville|42,645} ELECTED
Conservative {mayor_result hackney-mayor 7183 unit=votes party=con|7,183}
Green {mayor_result hackney-mayor 6774 unit=votes party=grn|6,774}
Liberal Democrat {mayor_result hackney-mayor 4846 unit=votes party=ld|4,846}
Women's Equality {mayor_result hackney-mayor 2659 unit=votes party=womens-equality-party|2,659}
Independent {mayor_result hackney-mayor 577 unit=votes party=ind|577}

London Borough of Lewisham
{mayor_result lewisham-mayor elected party=lab candidate=Damien_Egan unit=outcome|EGAN, Damien} (Labour) {mayor_result lewisham-mayor 39951 unit=votes party=lab candidate=Damien_Egan|39,951} ELECTED
Conservative {mayor_result lewisham-mayor 9790 unit=votes party=con|9,790}
Green {mayor_result lewisham-mayor 7649 unit=votes party=grn|7,649}
Liberal Democrat {mayor_result lewisham-mayor 6065 unit=votes party=ld|6,065}

London Borough of Newham
{mayor_result newham-mayor elected party=lab candidate=Rokhsana_Fiaz unit=outcome|FIAZ, Rokhsana} (Labour) {mayor_result newham-mayor 53214 unit=votes party=lab candidate=Rokhsana_Fiaz|53,214} ELECTED
Conservative {mayor_result newham-mayor 8627 unit=votes party=con|8,627}
Liberal Democrat {mayor_result newham-mayor 6809 unit=votes party=ld|6,809}

London Borough of Tower Hamlets (first-preference votes; the mayor was returned after the second count)
{mayor_result tower-hamlets-mayor elected party=lab candidate=John_Biggs unit=outcome|BIGGS, John} (Labour) {mayor_result tower-hamlets-mayor 37619 unit=votes party=lab candidate=John_Biggs measure=first_round|37,619} ELECTED
People's Alliance {mayor_result tower-hamlets-mayor 13113 unit=votes party=peoples-alliance measure=first_round|13,113}
Aspire {mayor_result tower-hamlets-mayor 11109 unit=votes party=aspire measure=first_round|11,109}
Conservative {mayor_result tower-hamlets-mayor 6149 unit=votes party=con measure=first_round|6,149}

Watford Borough Council
{mayor_result watford-mayor elected party=ld candidate=Peter_Taylor unit=outcome|TAYLOR, Peter} (Liberal Democrat) {mayor_result watford-mayor 15931 unit=votes party=ld candidate=Peter_Taylor|15,931} ELECTED
Labour {mayor_result watford-mayor 9951 unit=votes party=lab|9,951}
Conservative {mayor_result watford-mayor 4785 unit=votes party=con|4,785}

For further information contact the elections office, extension 4401.
