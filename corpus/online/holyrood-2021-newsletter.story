{"outlet_type": "newsletter, Scotland", "election_date": "2021-05-06", "moment": "2021-05-09T07:00", "default_area": "holyrood", "base": "2016", "source": "search: ballotbox.scot, BBC and press pages on SP21", "text": "retold: figures from search pages, sentences new"}
---
Sunday from Holyrood

So close. The SNP ended up with {seats_won snp 64 +1 of=129|64 of parliament's 129 seats, one more than in 2016}, and {council_size snp 1 measure=short_of_majority|one fewer} than it needed to govern alone. It's the party's {record snp 4 unit=rank measure=consecutive_win|fourth} win on the trot.

Behind them almost nothing moved. The Conservatives are {seats_won con 31 0|still on 31}. Labour shed {seats_change lab -2|two} for {record lab null measure=lowest_ever unit=year|a new low} of {seats_won lab 22|22}; the Lib Dems lost {seats_change ld -1|one} and have {seats_won ld 4|four} left. Only the Greens can be said to have advanced, {seats_won grn 8 +2|up a pair at eight}.

Alba? {seats_won alba 0|Nothing}.

Put the SNP and Greens together and {seats_won snp+grn 72|72 MSPs} favour independence, comfortably past the {council_size all 65 measure=majority|65} mark. Nobody seriously expects that bloc to break up, though if it did the First Minister would have to look elsewhere.

SNP gains: {ward_control ayr snp gain from=con|Ayr}, from the Tories, and {ward_control east-lothian snp gain from=lab|East Lothian}, from Labour. The ones that got away: {ward_control dumbarton lab hold|Dumbarton}, which Jackie Baillie kept for Labour, and {ward_control aberdeenshire-west con hold|Aberdeenshire West}, kept by the Conservatives.

In {ward_control orkney ld hold|Orkney} Liam McArthur had {ward_result orkney 7238 party=ld candidate=Liam_McArthur & vote_share ld 62.4 -5.4 area=orkney|7,238 (62.4%, -5.4)} to the SNP's {ward_result orkney 3369 party=snp & vote_share snp 29.1 +5.2 area=orkney|3,369 (29.1%, +5.2)}.

Turnout was {turnout holyrood 63 qualifiers=about unit=percent|about 63 per cent}, the {record turnout null measure=highest_ever unit=year|best ever} for a Scottish Parliament election.
