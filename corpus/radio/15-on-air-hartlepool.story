{
 "outlet_type": "live radio commentary",
 "election_date": "2021-05-06",
 "moment": "Friday 7 May 2021, 7am",
 "default_area": "hartlepool",
 "base": "2019",
 "source": "by-election results",
 "text": "retold: real figures, new sentences"
}
---
(transcript, live from the leisure centre)

...the acting returning officer is on the stage, and I make it five past seven. There are {contests_count candidates 16 unit=contests|sixteen} candidates. Sixteen rosettes, one very tired man in a top hat. Shush. Here we go.

"...Mortimer, Jill, Conservative Party candidate, {ward_result hartlepool 15529 party=con candidate=Jill_Mortimer unit=votes|fifteen thousand, five hundred and twenty-nine}..."

Goodness. {ward_result hartlepool 15500 party=con candidate=Jill_Mortimer unit=votes|Fifteen and a half thousand}. I can tell you now that {ward_control hartlepool con gain unit=control|Hartlepool}, which has had a Labour MP for sixty-two years – no, somebody's shaking their head at me – since nineteen seventy-four, for {record hartlepool 47 unit=years measure=years_held_by_labour|forty-seven}, has a Conservative.

"...Williams, Paul, Labour Party, {ward_result hartlepool 8589 party=lab candidate=Paul_Williams unit=votes|eight thousand five hundred and eighty-nine}..."

So let me do the subtraction. {votes_majority hartlepool 6940 unit=votes|Six thousand... nine hundred and forty}. {votes_majority hartlepool 6940 unit=votes|Six thousand nine hundred and forty}. At the general election Labour won by {votes_majority hartlepool 3595 as_of=2019 party=lab unit=votes|three thousand five hundred and ninety-five}.

What's happened? Look down the list. In twenty nineteen the Brexit Party took {vote_share brexit 0.25 unit=fraction as_of=2019|a quarter of the vote}. This time its successor has {ward_result hartlepool 368 party=reform candidate=John_Prescott unit=votes|three hundred and sixty-eight}. I'll say that again. {ward_result hartlepool 368 party=reform candidate=John_Prescott unit=votes|Three six eight}. {vote_share reform 1.2 -24.6 unit=percent|One point two per cent, down twenty-four point six}. You don't need me to tell you where they went: the Tories are {share_change con 23 unit=points|up twenty-three}, on {vote_share con 51.9 unit=percent|fifty-one point nine}, and Labour, {vote_share lab 28.7 -9 unit=percent|down nine to twenty-eight point seven}.

The independent, Sam Lee, {ward_result hartlepool 3 unit=rank party=ind candidate=Sam_Lee|third}: {ward_result hartlepool 2904 party=ind candidate=Sam_Lee unit=votes|two thousand nine hundred and four}. Greens {ward_result hartlepool 358 party=grn candidate=Rachel_Featherstone unit=votes|three fifty-eight}.

A swing of {share_change con 16 measure=swing from=lab unit=points|sixteen per cent}, Labour to Conservative. And if you're wondering whether a government has ever gained a seat on that sort of swing at a by-election since the war – the answer in my notes is no.

Turnout, {turnout cleveland-pcc 42.7 note=withdrawn_in_the_next_sentence unit=percent|forty-two point seven}. Sorry, wrong sheet, that's the police one. It's {turnout hartlepool 42.3 note=on_air_correction unit=percent|forty-two point three}.
