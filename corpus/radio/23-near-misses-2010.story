{
 "outlet_type": "radio feature",
 "election_date": "2010-05-06",
 "moment": "Friday 7 May 2010, evening",
 "default_area": "commons",
 "base": "2005",
 "source": "constituency results of 6 May 2010",
 "text": "retold: real figures, new sentences"
}
---
Close. Closer. Closest.

{ward_control morley-and-outwood lab hold unit=control|Morley and Outwood}, ten to five in the morning. Ed Balls survives. {ward_result morley-and-outwood 18365 party=lab candidate=Ed_Balls unit=votes|Eighteen thousand three hundred and sixty-five} plays {ward_result morley-and-outwood 17264 party=con candidate=Antony_Calvert unit=votes|seventeen thousand two hundred and sixty-four}. A majority of {votes_majority morley-and-outwood 1100 qualifiers=about unit=votes|eleven hundred, give or take one}.

Close.

{ward_control oxford-west-and-abingdon con gain unit=control|Oxford West and Abingdon}. Evan Harris goes. He'd been a Lib Dem MP there since 1997, and he's beaten by {votes_majority oxford-west-and-abingdon 176 unit=votes|a hundred and seventy-six}: {ward_result oxford-west-and-abingdon 23730 party=ld candidate=Evan_Harris unit=votes|23,730} wasn't enough. Nicola Blackwood had {ward_result oxford-west-and-abingdon 23906 party=con candidate=Nicola_Blackwood unit=votes|23,906}.

Closer.

{ward_control hampstead-and-kilburn lab hold unit=control|Hampstead and Kilburn}. {contests_count parties-above-thirty 3 area=hampstead-and-kilburn unit=contests|Three parties}, all of them above {vote_share all 30 area=hampstead-and-kilburn qualifiers=above unit=percent|thirty per cent}. Glenda Jackson – yes, that one – {vote_share lab 32.8 area=hampstead-and-kilburn unit=percent|thirty-two point eight}. The Conservative {vote_share con 32.7 area=hampstead-and-kilburn unit=percent|thirty-two point seven}. The Liberal Democrat {vote_share ld 31.2 area=hampstead-and-kilburn unit=percent|thirty-one point two}, and he was {ward_result hampstead-and-kilburn 3 unit=rank party=ld candidate=Edward_Fordham|third}. In votes? {votes_majority hampstead-and-kilburn 42 unit=votes|Forty-two} separated first from second. Between first and last of the three, {votes_majority hampstead-and-kilburn 841 measure=first_over_third unit=votes|eight hundred and forty-one}.

Closer still.

But the prize goes to {ward_control fermanagh-and-south-tyrone sf hold unit=control|Fermanagh and South Tyrone}, and it went, on Friday afternoon, by {votes_majority fermanagh-and-south-tyrone 4 unit=votes|four}. Michelle Gildernew of Sinn Féin, {ward_result fermanagh-and-south-tyrone 21304 party=sf candidate=Michelle_Gildernew unit=votes|twenty-one thousand three hundred and four}. Rodney Connor, the independent whom the unionist parties had stood aside for, {ward_result fermanagh-and-south-tyrone 21300 party=ind candidate=Rodney_Connor unit=votes|twenty-one thousand three hundred}. Dead.

The SDLP got {ward_result fermanagh-and-south-tyrone 3574 party=sdlp candidate=Fearghal_McKinney unit=votes|3,574}. Nobody, as far as I know, has asked them how they feel.

Oh, and a first. {ward_control brighton-pavilion grn gain unit=control|Brighton Pavilion}: Caroline Lucas by {votes_majority brighton-pavilion 1252 unit=votes|twelve hundred and fifty-two}, the {record grn null measure=first_ever_green_mp unit=year|first} Green ever to sit at Westminster.
