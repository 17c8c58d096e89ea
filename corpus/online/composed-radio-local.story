{"outlet_type": "local radio script", "election_date": "2026-05-07", "moment": "2026-05-08T07:00", "default_area": "calder-moor", "base": "2024", "source": "composed", "text": "composed: own consistent figures, invented council"}
---
IN: CALDER MOOR – SEVEN O'CLOCK BULLETIN

Labour's lost control of {council_control calder-moor noc gain from=lab|Calder Moor} after {record calder-moor 12 unit=years measure=time_in_control|twelve years}. The party came out of the overnight count with {council_seats lab 22 -5|twenty-two councillors, five fewer}, and it needed {council_size all 26 measure=majority|twenty-six}. Reform, which fought only {contests_count wards 0.5 unit=fraction measure=fought_by_reform as_of=2024|half the wards} last time, has {council_seats reform 13 +12|thirteen, from just one}. The Conservatives drop {seats_change con -6|six}, leaving {council_seats con 9|nine}. There are {council_seats ld 5|five} Liberal Democrats and {council_seats ind 2|a couple} of independents.

Among the casualties, the council's deputy leader, who lost {ward_control heather-bank reform gain from=lab|Heather Bank} to Reform by {votes_majority heather-bank 64|sixty-four votes}.

Labour did hang on in {ward_control mill-hill lab hold|Mill Hill} and, by {votes_majority station-road 2|two votes} after {context_figure recounts 3 unit=recounts|three recounts}, in {ward_control station-road lab hold|Station Road}.

Turnout was {turnout calder-moor 36 qualifiers=almost unit=percent|almost thirty-six per cent}.

Here's our reporter at the leisure centre. [CLIP, 34 secs, OUT: "...never seen anything like it."]

Talks start on Monday. Nothing's ruled out, we're told, but a Labour–Reform deal won't happen.
