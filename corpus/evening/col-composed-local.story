{"outlet_type": "Sunday column", "election_date": "2009-06-04", "moment": "2009-06-07T06:00", "default_area": "southmarch", "base": "2005", "source": "composed", "text": "composed: invented county, consistent figures"}
---
The night the map went blue... and nobody cheered

THEY counted {council_control southmarch con gain from=noc|Southmarch} on Friday and by teatime the Conservatives had it and the Labour front bench could have shared a taxi. {council_seats lab 4|Four} of them. There used to be {council_seats lab 21 as_of=2005|21}.

In all my years in the gallery I have not seen a party thrust into {council_seats lab 4 unit=rank|fourth place} before, behind even the Greens, who had never had {record southmarch-greens null qualifiers=first unit=year|so much as one} and now have {council_seats grn 5|five}.

Yet look at the sums. The Tories hold {council_seats con 0.6 unit=fraction qualifiers=about|about three-fifths} of the chamber, {council_seats con 43|43 seats}, on the say-so of {vote_share con 41|41 per cent} of those who voted. Since only {turnout southmarch 0.3333 unit=fraction qualifiers=barely|barely a third} did vote, that is a mandate from {context_figure share-of-electorate 0.125 unit=fraction|one elector in eight}. Some tide.

The Lib Dems, with {vote_share ld 28|28 per cent}, have {council_seats ld 18|18}. If you can explain to a Liberal why {vote_share ld 28|28 into 100} goes {council_seats ld 18 of=71|18 times out of 71} you are a better man than I am. He will explain it to you, though, and at length.

One more thing. In Toller Valley, {ward_control toller-valley ind gain from=con|won by an Independent} on a single issue (the bypass; he is against it), the Conservative lost by {votes_majority toller-valley 7 party=ind|seven} votes and there were {context_figure spoilt-papers 61 unit=votes area=toller-valley|61} spoilt papers, of which {context_figure spoilt-papers-bypass 40 unit=votes area=toller-valley qualifiers=fully|fully 40} bore the word "bypass".

It will be built by 2015. They never listen.
