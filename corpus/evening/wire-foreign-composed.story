{"outlet_type": "news agency (foreign)", "election_date": "2019-05-02", "moment": "2019-05-03T20:00", "default_area": "england", "base": "2015", "source": "composed", "text": "composed: round numbers near those of a real night"}
---
UPDATE 3 – Britain's two big parties punished over Brexit in local vote

* Conservatives shed more than {seats_change con -1200 qualifiers=more_than|1,200 seats}
* Labour down too, by around {seats_change lab -80 qualifiers=around|80}
* Liberal Democrats best since {record lib-dem-locals 2003 unit=year|2003}

LONDON, May 3 (Agency) – Voters tired of deadlock over leaving the European Union deserted both main parties in English local elections, handing the pro-EU Liberal Democrats {seats_change ld 650 qualifiers=some|some 650} extra seats and the Greens close to {seats_change grn 180 qualifiers=close_to|180}.

With {councils_declared all 241 of=248|241 of 248} councils reporting, Prime Minister Theresa May's Conservatives had lost control of {councils_change con -44|44}. Opposition Labour, which in normal times would expect to profit, was itself down a net {councils_change lab -5|five}. The Liberal Democrats were up {councils_change ld 10|ten}.

"They are cross with everybody," was how one professor of elections summed up the mood.

A broadcasters' projection put the two leading parties level with {projected_share con 28 & projected_share lab 28|28 percent each} if the whole country had voted, and the Liberal Democrats at {projected_share ld 19|19}.

{council_control bath-and-north-east-somerset ld gain from=con|Bath}, {council_control chelmsford ld gain from=con|Chelmsford} and {council_control winchester ld gain from=con|Winchester} swung to the Liberal Democrats; {council_control sunderland lab hold|Sunderland}, where {referendum_result sunderland 0.6 unit=fraction measure=leave as_of=2016|six in ten} voted Leave in 2016, stuck with Labour, though with {seats_change lab -10 area=sunderland|ten fewer councillors}.

Conservative headquarters had said {benchmark con -1000 attributed_to=Conservatives|1,000 losses} would be "a challenging night." (Reporting by our London bureau)
