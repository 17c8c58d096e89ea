{"outlet_type": "Conservative press release", "election_date": "2027-05-06", "moment": "2027-05-07T13:00", "default_area": null, "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
CCHQ PRESS OFFICE — CONSERVATIVES MAKE PROGRESS WHERE IT COUNTS

Conservatives are winning again. Today's highlights so far:

✔ {council_control bromley con hold|BROMLEY} — held with an increased majority of {council_size con 16 area=bromley measure=majority_in_seats|16}
✔ {council_control hart con gain from=noc|HART} — gained from no overall control for the first time since {record hart 2008 measure=first_time_since unit=year|2008}
✔ {council_control broxbourne con hold|BROXBOURNE} — {record broxbourne 50 unit=years measure=time_in_control|50 years} of Conservative administration continue
✔ {council_control wokingham con gain from=ld|WOKINGHAM} — Lib Dems out!

We have made net gains in {contests_count councils 11 measure=con_net_gains|11 councils}, and for every seat lost to Reform we have won back {seats_change con 2 unit=ratio measure=gained_from_ld_per_loss_to_reform|two} from the Liberal Democrats.

In Wokingham we went {council_seats con 28 +6 area=wokingham|from 22 to 28}, while the yellow tide receded {council_seats ld 22 -7 area=wokingham|from 29 to 22}; Labour lost {seats_change lab -2 area=wokingham|a couple}. Hart's new Conservative group of {council_seats con 17 area=hart of=33|17 out of 33} is only {council_size con 1 area=hart measure=majority_in_seats|a majority of one} — but a win is a win.

Labour, by contrast, has lost {council_control tameside lab loss|Tameside} and {council_control oldham noc|Oldham} is hung. In Wales and Scotland we did what we said we would.

A Conservative spokesman said: "They said we were finished. Today proves we're not. We have {seats_won con 412 as_of=so_far|412 councillors elected} already with {councils_declared all 31 measure=still_to_declare|31 councils} left to declare."
