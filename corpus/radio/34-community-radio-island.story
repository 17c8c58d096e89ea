{
 "outlet_type": "community radio",
 "election_date": "2017-05-04",
 "moment": "Friday 5 May 2017, lunchtime",
 "default_area": "skerra-isles",
 "base": "2012",
 "source": "invented island council",
 "text": "composed"
}
---
Aye, good afternoon to you all, it's a fine day if you're indoors.

The council count's by. {contests_count wards 6 unit=contests|Six} wards, {seats_at_stake all 22 unit=seats|twenty-two} seats, and – you'll no be surprised – {council_seats ind 19 of=22|nineteen of the twenty-two} are Independents. {council_control skerra-isles ind hold unit=control area=skerra-isles|Independent} it was and independent it stays. But we've {council_seats snp 2 +2|two SNP, and we had none}. And a Green! {council_seats grn 1|One}. From {ward_control ness grn gain unit=control|Ness}, naturally.

I'll read the first preferences for Harbour and Holms, because Jessie's phoned twice. {seats_at_stake all 4 area=harbour-and-holms unit=seats|Four} to elect. Quota {context_figure harbour-and-holms 371 unit=votes measure=quota|three hundred and seventy-one}.

Magnus Isbister, {ward_result harbour-and-holms 602 party=ind candidate=Magnus_Isbister measure=first_preferences unit=votes|six hundred and two}. In at the first.
Elma Leask, {ward_result harbour-and-holms 398 party=ind candidate=Elma_Leask measure=first_preferences unit=votes|three ninety-eight}. In likewise.
Donnie Garriock of the SNP, {ward_result harbour-and-holms 344 party=snp candidate=Donnie_Garriock measure=first_preferences unit=votes|three four four}; elected {context_figure harbour-and-holms 2 unit=stage measure=donnie_garriock_elected|second stage}.
Rhona Tait, {ward_result harbour-and-holms 266 party=ind candidate=Rhona_Tait measure=first_preferences unit=votes|two six six}, and
Wilbert Moar, {ward_result harbour-and-holms 241 party=ind candidate=Wilbert_Moar measure=first_preferences unit=votes|two hundred and forty-one}.

Now that's the thing. Rhona was ahead of Wilbert by {votes_majority harbour-and-holms 25 measure=first_preferences unit=votes|twenty-five}, and it's Wilbert that's elected. Transfers from Magnus. He ended on {ward_result harbour-and-holms 372 party=ind candidate=Wilbert_Moar measure=final_stage unit=votes|three seventy-two}, {context_figure harbour-and-holms 1 unit=votes measure=above_quota|one} over. Rhona's been very good about it.

{turnout skerra-isles 0.6 unit=fraction qualifiers=nearly|Nearly six in ten} of you voted. In Fair Sound there was no vote at all: {seats_at_stake all 3 area=fair-sound unit=seats|three} seats, {contests_count candidates 3 area=fair-sound unit=contests|three} candidates. They're all in. {contests_count candidates-women 7 measure=women_elected unit=contests|Seven} of the new council are women, which is {contests_count candidates-women 4 as_of=2012 measure=women_elected unit=contests|four} last time, so more.

Lost: one black glove, at the count. It's here.
