{
 "outlet_type": "radio special",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, midnight",
 "default_area": "london",
 "base": "2008",
 "source": "mayoral result of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
[LIVE, CITY HALL, 2357]

– and here they come down the steps, I can see Ken Livingstone, I can see Boris Johnson trying to find his place in the line, and the returning officer is tapping the microphone. We were promised this at seven, you'll recall.

[ACTUALITY 40"]

Well. There it is. Boris Johnson {mayor_result london-mayor elected hold party=con candidate=Boris_Johnson unit=outcome|re-elected}. Let me do this slowly because it was closer than the polls told us.

On first choices: Johnson {mayor_result london-mayor 971931 unit=votes measure=first party=con candidate=Boris_Johnson|nine hundred and seventy-one thousand, nine hundred and thirty-one}. That's {mayor_result london-mayor 44 unit=percent measure=first party=con candidate=Boris_Johnson|forty-four per cent}, so no outright win. Livingstone {mayor_result london-mayor 889918 unit=votes measure=first party=lab candidate=Ken_Livingstone|eight hundred and eighty-nine thousand nine hundred and eighteen} – {mayor_result london-mayor 40.3 unit=percent measure=first party=lab candidate=Ken_Livingstone|forty point three}.

So to second preferences. Once those were added it was Johnson {mayor_result london-mayor 1054000 unit=votes measure=final party=con candidate=Boris_Johnson qualifiers=and_some|one million, fifty-four thousand and some}, Livingstone {mayor_result london-mayor 992000 unit=votes measure=final party=lab candidate=Ken_Livingstone qualifiers=and_some|nine hundred and ninety-two thousand and some}. {votes_majority london-mayor 62000 measure=final unit=votes|Sixty-two thousand} in it: {votes_majority london-mayor 62538 measure=final unit=votes|62,538}, if you want it on the nose. Or {mayor_result london-mayor 51.5 unit=percent measure=final party=con candidate=Boris_Johnson & mayor_result london-mayor 48.5 unit=percent measure=final party=lab candidate=Ken_Livingstone|51.5 against 48.5}.

Now the fight for third – and this will hurt somebody. The Green, Jenny Jones, {mayor_result london-mayor 98913 unit=votes measure=first party=grn candidate=Jenny_Jones|98,913}. Brian Paddick for the Liberal Democrats, {mayor_result london-mayor 91774 unit=votes measure=first party=ld candidate=Brian_Paddick|91,774}. {mayor_result london-mayor 4 unit=rank measure=first party=ld candidate=Brian_Paddick|Fourth}! With the independent Siobhan Benita breathing on him, {mayor_result london-mayor 83914 unit=votes measure=first party=ind candidate=Siobhan_Benita|83,914}. Then Ukip, {mayor_result london-mayor 43000 unit=votes measure=first party=ukip candidate=Lawrence_Webb|forty-three thousand}, and the BNP last on {mayor_result london-mayor 28751 unit=votes measure=first party=bnp candidate=Carlos_Cortiglia|28,751}.

Turnout {turnout london 38.1 unit=percent|38.1 per cent}, and that's a good deal down on the {turnout london 45 as_of=2008 unit=percent|forty-five} of four years ago.
