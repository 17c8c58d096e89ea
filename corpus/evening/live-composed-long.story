{"outlet_type": "live blog", "election_date": "2023-05-04", "moment": "2023-05-05T16:00", "default_area": null, "base": "2019", "source": "composed", "text": "composed: invented councils, consistent figures"}
---
West Country elections 2023: as it happened

10pm
Good evening. By tomorrow teatime we shall know who runs {councils_at_stake all 7 area=west-country|seven} councils across our patch, from {council_size all 35 area=harrowfield measure=seats|35-seat} Harrowfield to {council_size all 90 area=avonvale measure=seats|90-seat} Avonvale. In all there are {seats_at_stake all 371 area=west-country|371} seats to fill and {contests_count candidates 1164 unit=candidates|1,164} people who would like to fill them. The Conservatives have most to lose: {seats_at_stake con 207 area=west-country|207}, or well over {seats_at_stake con 0.5 unit=fraction qualifiers=well_over area=west-country|half}.

11.25pm
A Tory source in Avonvale tells my colleague that losing {benchmark con -15 attributed_to=Tory_source area=avonvale|15} there "would be par". He would say that.

12.50am
{record declaration-order 1 unit=rank area=west-country|First} out of the traps, as usual, is {council_control harrowfield con hold|HARROWFIELD}. Conservatives hold it, just: {council_seats con 18 area=harrowfield|18} seats, which is {council_size con 1 area=harrowfield measure=majority|a majority of a single vote}. They won {council_seats con 27 area=harrowfield as_of=2019|27} in 2019. Lib Dems {council_seats ld 11 area=harrowfield|11}, Labour {council_seats lab 3 area=harrowfield|three}, Greens {council_seats grn 3 area=harrowfield|three}.

1.15am
Quick word on the Greens. {council_seats grn 3 area=harrowfield|Three} may not sound like much but they had {council_seats grn 0 area=harrowfield as_of=2019|nobody} at all in Harrowfield last time, and their top vote, {ward_result weavers-hill 1034 party=grn area=harrowfield|1,034} in {ward_control weavers-hill grn gain from=con|Weavers' Hill}, was the best by any party.

2.05am
{council_control tamarside noc hold|TAMARSIDE}: no overall control, as before. LD {council_seats ld 22 +9 area=tamarside|22 (+9)}, Con {council_seats con 19 -10 area=tamarside|19 (-10)}, Ind {council_seats ind 12 -1 area=tamarside|12 (-1)}, Lab {council_seats lab 6 +2 area=tamarside|6 (+2)}. They're not far off, the Lib Dems, but they'll need friends.

2.40am
We've had a complaint about that last entry. A reader points out that the Independents in Tamarside sit as {context_figure independent-groups 2 unit=groups|two} groups, who do not speak.

3.30am
Now we have lift-off. {council_control mendip-hundred ld gain from=con|MENDIP HUNDRED} is a Lib Dem gain from the Conservatives. {council_seats ld 30 area=mendip-hundred|Thirty} seats to {council_seats con 9 area=mendip-hundred|nine}, with {council_seats grn 8 area=mendip-hundred|eight} for the Greens. Four years ago it was Con {council_seats con 29 area=mendip-hundred as_of=2019|29}, LD {council_seats ld 14 area=mendip-hundred as_of=2019|14}, Green {council_seats grn 4 area=mendip-hundred as_of=2019|4}. The leader lost {ward_control cheddon con loss|Cheddon}, where his majority had been {votes_majority cheddon 702 party=con as_of=2019 area=mendip-hundred|702}. He conceded in eleven words. I counted.

9am
Morning. While you slept: {councils_declared all 3 of=7 area=west-country|three of seven} declared; Tories down {seats_change con -39 area=west-country|39} across them, Lib Dems up a corresponding amount and then some. {councils_declared all 3 of=7 area=west-country|The other four} are counting today.

12.20pm
{council_control stour-and-vale con hold|STOUR AND VALE} bucks the trend. The Tories have not only held but gained {seats_change con 2 area=stour-and-vale|a couple}; it's {council_seats con 31 area=stour-and-vale|31} to {council_seats ld 12 area=stour-and-vale|12}, same wards, same weather. Ask me another.

1.45pm
{council_control port-isaacs lab gain from=noc|PORT ISAACS} next. Labour majority! {council_seats lab 29 of=57 area=port-isaacs|29 out of 57}. Tories {council_seats con 17 area=port-isaacs|17}, Lib Dems {council_seats ld 7 area=port-isaacs|seven}, Independents {council_seats ind 4 area=port-isaacs|four}. The party last ran this city in {record port-isaacs-lab 2003 unit=year|2003}.

2.30pm
Uncontested seats, since you ask: {contests_count uncontested 5 unit=seats area=west-country|five}, all of them in Stour and Vale.

3.10pm
The big one. {council_control avonvale noc gain from=con|AVONVALE} slips to no overall control, after {record avonvale-con 20 unit=years|two decades} of Tory rule. It's Con {council_seats con 40 area=avonvale|40}, LD {council_seats ld 33 area=avonvale|33}, Lab {council_seats lab 11 area=avonvale|11}, Ind {council_seats ind 6 area=avonvale|6}. {council_size all 46 area=avonvale measure=needed|46} was the magic number, so they're {council_size con 6 area=avonvale measure=short|half a dozen} adrift. "Par", remember, was {benchmark con -15 attributed_to=Tory_source area=avonvale|15}; the actual loss is {seats_change con -21 area=avonvale|21}.

3.55pm
{councils_declared all 6 of=7 area=west-country|One still to come}, and that's for tomorrow.
