{
 "outlet_type": "transcript of a declaration",
 "election_date": "2017-06-08",
 "moment": "Friday 9 June 2017, 3.14am",
 "default_area": "borsley-and-tame",
 "base": "2015",
 "source": "invented constituency",
 "text": "composed"
}
---
[Transcript begins 03:14]

RETURNING OFFICER: Can I have some quiet, please. Thank you. Quiet at the back. I, Patricia Anne Lomax, being the Acting Returning Officer for the Borsley and Tame parliamentary constituency, hereby give notice that the total number of votes given for each candidate was as follows.

Akhtar, Shazia, Liberal Democrats. {ward_result borsley-and-tame 2066 party=ld candidate=Shazia_Akhtar unit=votes|Two thousand and sixty-six}.

[applause]

Bould, Christopher James, the Conservative Party candidate. {ward_result borsley-and-tame 19870 party=con candidate=Christopher_James_Bould unit=votes|Nineteen thousand eight hundred and seventy}.

[applause, some booing]

Quiet, please. Duggan, Mary Theresa, Labour Party. {ward_result borsley-and-tame 22418 party=lab candidate=Mary_Theresa_Duggan unit=votes|Twenty-two thousand four hundred and eighteen}.

[prolonged cheering]

I will wait. ... I will wait. Green, Lawrence, UK Independence Party. {ward_result borsley-and-tame 1312 party=ukip candidate=Lawrence_Green unit=votes|One thousand three hundred and twelve}. Heath, Susan, Green Party. {ward_result borsley-and-tame 744 party=grn candidate=Susan_Heath unit=votes|Seven four four}. The Incredible Mr Pips, Monster Raving Loony. {ward_result borsley-and-tame 209 party=mrlp candidate=The_Incredible_Mr_Pips unit=votes|Two hundred and nine}.

[loudest cheer of the night]

And that Mary Theresa Duggan {ward_control borsley-and-tame lab unit=control|is duly elected}. The number of ballot papers rejected, for want of an official mark, {context_figure rejected-papers 0 unit=papers measure=no_official_mark|none}; voting for more than one candidate, {context_figure rejected-papers 31 unit=papers measure=too_many_votes|thirty-one}; unmarked or void for uncertainty, {context_figure rejected-papers 52 unit=papers measure=void|fifty-two}. The turnout was {turnout borsley-and-tame 66.2 unit=percent|sixty-six point two per cent}.

DUGGAN: Friends, in 2015 we lost this seat by {votes_majority borsley-and-tame 605 as_of=2015 party=con unit=votes|six hundred and five}. Tonight we won {ward_control borsley-and-tame lab gain unit=control|it} by {votes_majority borsley-and-tame 2548 unit=votes|two thousand five hundred and forty-eight}. [inaudible] I want to thank the police, and my mum.

[Transcript ends]
