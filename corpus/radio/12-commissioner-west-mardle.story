{
 "outlet_type": "local radio bulletin",
 "election_date": "2016-05-05",
 "moment": "Friday 6 May 2016, teatime",
 "default_area": "west-mardle",
 "base": "2012",
 "source": "invented force area",
 "text": "composed"
}
---
West Mardle has a new Police and Crime Commissioner. It took {context_figure count-length 9 unit=hours|nine hours} and two goes at it.

The Conservative, Ruth Ackland, {mayor_result west-mardle-pcc elected gain party=con candidate=Ruth_Ackland unit=outcome|was elected} on second preferences, taking the job from the independent Colin Farr, who'd been in it since the post was invented.

Here's how it went. In the first round Miss Ackland led with {mayor_result west-mardle-pcc 58204 unit=votes measure=first party=con candidate=Ruth_Ackland|58,204}, a shade under {mayor_result west-mardle-pcc 0.3333 unit=fraction measure=first party=con candidate=Ruth_Ackland qualifiers=just_under|one in three}. Labour's Dev Malhotra came next with {mayor_result west-mardle-pcc 51990 unit=votes measure=first party=lab candidate=Dev_Malhotra|51,990}. And Mr Farr? Out at the first hurdle. {mayor_result west-mardle-pcc 3 unit=rank measure=first party=ind candidate=Colin_Farr|Third}, on {mayor_result west-mardle-pcc 47311 unit=votes measure=first party=ind candidate=Colin_Farr|47,311}. Ukip {mayor_result west-mardle-pcc 21876 unit=votes measure=first party=ukip candidate=Sandra_Pike|21,876}.

So they went back through the papers of the {contests_count eliminated 2 measure=candidates_eliminated unit=contests|two} who were eliminated. Ruth Ackland picked up {mayor_result west-mardle-pcc 20418 unit=votes measure=transfers party=con candidate=Ruth_Ackland|another 20,418}. Dev Malhotra, {mayor_result west-mardle-pcc 19002 unit=votes measure=transfers party=lab candidate=Dev_Malhotra|19,002}. Which makes, I've done this on the back of the travel sheet, {mayor_result west-mardle-pcc 78622 unit=votes measure=final party=con candidate=Ruth_Ackland|78,622} plays {mayor_result west-mardle-pcc 70992 unit=votes measure=final party=lab candidate=Dev_Malhotra|70,992}. {votes_majority west-mardle-pcc 7630 measure=final unit=votes|Seven thousand six hundred and thirty} the difference.

Did you vote? The chances are you didn't. {turnout west-mardle-pcc 23.4 unit=percent|Twenty-three point four per cent} – though that's up from a miserable {turnout west-mardle-pcc 14.7 as_of=2012 unit=percent|fourteen point seven} when we last did this. In {turnout stanmoor 17 qualifiers=about unit=percent|Stanmoor it was about seventeen}.

{context_figure spoilt-papers 5940 unit=papers qualifiers=almost|Almost 5,940} papers were spoilt. One had a drawing of a horse. It was, the deputy returning officer said, "rather a good horse".
