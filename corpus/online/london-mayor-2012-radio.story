{"outlet_type": "radio script", "election_date": "2012-05-03", "moment": "2012-05-05T00:10", "default_area": "london", "base": null, "source": "night-2012 returns", "text": "retold: night-2012 returns, numbers as words"}
---
TEN PAST MIDNIGHT HEADLINES // READ: [PRESENTER]

It took until nearly midnight, but {mayor_result london-mayor elected party=con candidate=Boris_Johnson unit=outcome|Boris Johnson} has a second term at City Hall.

The Conservative beat Labour's Ken Livingstone by {votes_majority london-mayor 62538 qualifiers=about|about sixty-two and a half thousand votes} once second preferences had been counted. Mr Johnson's final score was {mayor_result london-mayor 1054811 unit=votes party=con measure=final_round candidate=Boris_Johnson qualifiers=just_over|just over one million and fifty-four thousand}, Mr Livingstone's {mayor_result london-mayor 992273 unit=votes party=lab measure=final_round candidate=Ken_Livingstone qualifiers=a_little_over|a little over nine hundred and ninety-two thousand}.

After the first round the gap had been nearer {votes_majority london-mayor 82053 measure=first_round_lead qualifiers=nearer|eighty-two thousand}.

So who came {mayor_result london-mayor 3 unit=rank party=grn candidate=Jenny_Jones|third}? Not the Liberal Democrats. The Greens' Jenny Jones pipped them, with {mayor_result london-mayor 98913 unit=votes party=grn candidate=Jenny_Jones qualifiers=just_under|just under ninety-nine thousand}. Brian Paddick finished on {mayor_result london-mayor 91774 unit=votes party=ld candidate=Brian_Paddick|ninety-one thousand, seven hundred and seventy-four}, and the independent Siobhan Benita on {mayor_result london-mayor 83914 unit=votes party=ind candidate=Siobhan_Benita qualifiers=nearly|nearly eighty-four thousand}. Ukip and the BNP trailed in {mayor_result london-mayor 6 unit=rank party=ukip & mayor_result london-mayor 7 unit=rank party=bnp|sixth and seventh}.

Turnout: {turnout london-mayor 38.1 unit=percent|thirty-eight point one per cent}.

It is a bright spot on an otherwise grim night for the prime minister. Had Mr Livingstone won, tomorrow's papers would be asking about Mr Cameron's leadership. They won't be.

Weather next.
