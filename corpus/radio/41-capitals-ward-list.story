{
 "outlet_type": "weekly paper ward list",
 "election_date": "2019-05-02",
 "moment": "Thursday 9 May 2019",
 "default_area": "teasel-valley",
 "base": "2015",
 "source": "invented district",
 "text": "composed"
}
---
HOW YOU VOTED
Names of those elected are followed by E.

APPLEBECK
CON Ivor Nash {ward_result applebeck 414 party=con candidate=Ivor_Nash unit=votes|414}
GRN Petra Lund {ward_result applebeck 780 party=grn candidate=Petra_Lund unit=votes|780} E
LAB Ross Mayhew {ward_result applebeck 102 party=lab candidate=Ross_Mayhew unit=votes|102}

COLD ASHBY & ROOKE ({seats_at_stake all 2 area=cold-ashby-and-rooke unit=seats|2})
CON Lydia Frome {ward_result cold-ashby-and-rooke 699 party=con candidate=Lydia_Frome unit=votes|699} E
CON Giles Henty {ward_result cold-ashby-and-rooke 655 party=con candidate=Giles_Henty unit=votes|655} E
LD Tamsin Orde {ward_result cold-ashby-and-rooke 640 party=ld candidate=Tamsin_Orde unit=votes|640}
LD Paul Orde {ward_result cold-ashby-and-rooke 588 party=ld candidate=Paul_Orde unit=votes|588}
UKIP Barry Skeet {ward_result cold-ashby-and-rooke 201 party=ukip candidate=Barry_Skeet unit=votes|201}

ST BRIDE'S
IND Win Cater {ward_result st-bride-s 1066 party=ind candidate=Win_Cater unit=votes|1,066} E
CON Alan Dray {ward_result st-bride-s 97 party=con candidate=Alan_Dray unit=votes|97}

TEASEL TOWN ({seats_at_stake all 3 area=teasel-town unit=seats|3})
LAB Oona Blythe {ward_result teasel-town 1204 party=lab candidate=Oona_Blythe unit=votes|1,204} E
LAB Dean Rix {ward_result teasel-town 1177 party=lab candidate=Dean_Rix unit=votes|1,177} E
GRN Saul Minter {ward_result teasel-town 1175 party=grn candidate=Saul_Minter unit=votes|1,175} E
LAB Hattie Poole {ward_result teasel-town 1160 party=lab candidate=Hattie_Poole unit=votes|1,160}
CON Roy Alder {ward_result teasel-town 512 party=con candidate=Roy_Alder unit=votes|512}
CON June Alder {ward_result teasel-town 498 party=con candidate=June_Alder unit=votes|498}

The council, with {council_seats con 15 -9|15 Conservatives where there had been 24}, passes to {council_control teasel-valley noc gain from=con unit=control area=teasel-valley|no overall control}. {seats_won grn 5|Five} Greens were returned, {seats_won ld 6|six} Liberal Democrats, and {seats_won lab 4|four} Labour members, together with {seats_won ind 3|three} Independents. In Teasel Town the third place was decided by {votes_majority teasel-town 15 unit=votes|15} votes.
Spoilt papers, many of them about Brexit: {context_figure spoilt-papers 611 unit=papers|611}.
