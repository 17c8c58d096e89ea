{"outlet_type": "agency snaps", "election_date": "2005-05-05", "moment": "2005-05-06T03:30", "default_area": "uk", "base": "2001", "source": "composed", "text": "composed: invented seats, totals near a real night"}
---
22:00 EXIT POLL: LABOUR MAJORITY {commons_projection lab 66 attributed_to=exit_poll|66}
22:00 Exit poll in full: Lab {commons_projection lab 356 attributed_to=exit_poll|356} C {commons_projection con 209 attributed_to=exit_poll|209} LD {commons_projection ld 53 attributed_to=exit_poll|53} Oth {commons_projection oth 28 attributed_to=exit_poll|28}
22:44 {record first-to-declare 1 unit=rank|FIRST} RESULT: {ward_control wearside-south lab hold|WEARSIDE SOUTH} LAB HOLD. Maj {votes_majority wearside-south 11059 -2608 party=lab|11,059, down from 13,667}
23:51 {ward_control putney-bridge con gain from=lab|PUTNEY BRIDGE} C GAIN FROM LAB – {record con-gain 1 unit=rank|first} Tory gain of night
00:40 {ward_control solway-firth con gain from=snp|SOLWAY FIRTH} C GAIN FROM SNP
01:15 Education minister out: {ward_control enderby con gain from=lab|ENDERBY} C GAIN FROM LAB BY {votes_majority enderby 153 party=con|153}
02:35 {ward_control manningtree-and-harwich con hold|MANNINGTREE AND HARWICH}: C HOLD, {votes_majority manningtree-and-harwich 5403 +5392 party=con|UP FROM 11 VOTES TO 5,403}
03:20 With {contests_count seats-declared 480 unit=seats of=646|480 of 646} seats in: Lab {seats_won lab 288|288} C {seats_won con 121|121} LD {seats_won ld 47|47}
03:28 LABOUR WINS OVERALL MAJORITY AS {seats_won lab 324|324th} SEAT, {ward_control corbridge lab hold|CORBRIDGE}, DECLARES
