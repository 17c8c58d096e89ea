{
 "outlet_type": "trade digest",
 "election_date": "2023-11-16",
 "moment": "Friday 17 November 2023",
 "default_area": null,
 "base": "last ordinary election",
 "source": "invented council by-elections",
 "text": "composed"
}
---
THURSDAY NIGHT'S COUNCIL BY-ELECTIONS
{contests_count council-by-elections 5 unit=contests|Five} contests. {contests_count seats-changing-hands 2 unit=contests|Two} changed hands. {contests_count seats-held 3 unit=contests|Three} didn't.

Upper Medley (Castleham DC), {ward_control upper-medley ld gain from=con area=castleham unit=control|LD gain from Con}
LD {ward_result upper-medley 914 party=ld area=castleham unit=votes|914} ({vote_share ld 53.2 +31 area=upper-medley unit=percent|53.2%, +31.0}); Con {ward_result upper-medley 622 party=con area=castleham unit=votes|622} ({vote_share con 36.2 -22.4 area=upper-medley unit=percent|36.2%, -22.4}); Lab {ward_result upper-medley 182 party=lab area=castleham unit=votes|182} ({vote_share lab 10.6 -8.6 area=upper-medley unit=percent|10.6%, -8.6}). T/o {turnout upper-medley 35.3 area=castleham unit=percent|35.3}.

Ropewalk (Dunstone MBC), {ward_control ropewalk lab hold area=dunstone unit=control|Lab hold}
Lab {ward_result ropewalk 1101 party=lab area=dunstone unit=votes|1,101} ({vote_share lab 66.4 +3.8 area=ropewalk unit=percent|66.4%, +3.8}); Con {ward_result ropewalk 280 party=con area=dunstone unit=votes|280} ({vote_share con 16.9 -1 area=ropewalk unit=percent|16.9%, -1.0}); Grn {ward_result ropewalk 277 party=grn area=dunstone unit=votes|277} ({vote_share grn 16.7 area=ropewalk unit=percent|16.7%, did not stand before}).

St Osyth's (Fenmouth LBC), {ward_control st-osyth-s con hold area=fenmouth unit=control|Con hold}
Con {ward_result st-osyth-s 1389 party=con area=fenmouth unit=votes|1,389} ({vote_share con 44 area=st-osyth-s unit=percent|44.0%}); Lab {ward_result st-osyth-s 1371 party=lab area=fenmouth unit=votes|1,371} ({vote_share lab 43.4 area=st-osyth-s unit=percent|43.4%}); LD {ward_result st-osyth-s 399 party=ld area=fenmouth unit=votes|399}. Majority {votes_majority st-osyth-s 18 unit=votes|18}; in 2022, {votes_majority st-osyth-s 702 as_of=2022 unit=votes|702}.

Kirk Annet (Strathallan), {ward_control kirk-annet snp hold area=strathallan unit=control|SNP hold}
First prefs: SNP {ward_result kirk-annet 1240 party=snp measure=first_preferences area=strathallan unit=votes|1,240}, Con {ward_result kirk-annet 1199 party=con measure=first_preferences area=strathallan unit=votes|1,199}, Lab {ward_result kirk-annet 811 party=lab measure=first_preferences area=strathallan unit=votes|811}, LD {ward_result kirk-annet 230 party=ld measure=first_preferences area=strathallan unit=votes|230}. Elected at stage {context_figure kirk-annet 4 unit=stage|4}.

Weir (Great Thorley), {ward_control weir ind gain from=lab area=great-thorley unit=control|Ind gain from Lab}
Ind {ward_result weir 560 party=ind area=great-thorley unit=votes|560}; Lab {ward_result weir 402 party=lab area=great-thorley unit=votes|402}; Con {ward_result weir 51 party=con area=great-thorley unit=votes|51}. The Conservative finished {ward_result weir 3 unit=rank party=con area=great-thorley|last}. There's nothing to see here, we were told. The voters thought otherwise.
