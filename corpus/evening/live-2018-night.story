{"outlet_type": "live blog", "election_date": "2018-05-03", "moment": "2018-05-04T17:00", "default_area": null, "base": "2014", "source": "english-2018 council totals; published projected share", "text": "retold: real figures"}
---
LOCAL ELECTIONS 2018: AS IT HAPPENED

22.04 Polls are shut. {councils_at_stake all 150|One hundred and fifty} English councils, {contests_count mayors 6 unit=posts qualifiers=half_a_dozen|half a dozen} mayors. Kettle on.

00.51 {council_control nuneaton-and-bedworth noc gain from=lab|Nuneaton and Bedworth} has gone to no overall control. Labour lost {seats_change lab -7 area=nuneaton-and-bedworth|seven} and has {council_seats lab 17 area=nuneaton-and-bedworth|17} of the {council_size all 34 area=nuneaton-and-bedworth measure=seats|34}: {council_seats lab 0.5 unit=fraction area=nuneaton-and-bedworth|dead on half}, so {council_size lab 1 area=nuneaton-and-bedworth measure=short|one shy} of a majority. Tories double to {council_seats con 16 area=nuneaton-and-bedworth|16}.

01.20 Better for Labour in Yorkshire. {council_control kirklees lab gain from=noc|Kirklees gained}, with {council_seats lab 37 area=kirklees|37} councillors to the Tories' {council_seats con 20 area=kirklees|20}.

01.47 But {council_control redditch con gain from=lab|Redditch}... That's a straight Labour-to-Conservative switch, {council_seats con 17 area=redditch & council_seats lab 12 area=redditch|17–12}.

02.15 And now {council_control basildon con gain from=noc|Basildon}: the Conservatives get the majority that eluded them, {council_seats con 22 of=42 area=basildon|22 out of 42}. UKIP, {council_seats ukip 10 area=basildon as_of=before_the_election|ten} before tonight, has {council_seats ukip 2 area=basildon|two}.

02.40 {council_control peterborough con gain from=noc|Peterborough} ditto. Con {council_seats con 31 area=peterborough|31}, Lab {council_seats lab 15 area=peterborough|15}, LD {council_seats ld 6 area=peterborough|6}, Others {council_seats oth 6 area=peterborough|6}, Green {council_seats grn 1 area=peterborough|1}, UKIP {council_seats ukip 1 area=peterborough|1}.

03.05 No change at {council_control derby noc hold|Derby}, still hung, though Labour's leader is one of {seats_change lab -3 area=derby measure=net|three net losses} for his party.

12.30 Lib Dems romp home in {council_control south-cambridgeshire ld gain from=con|South Cambridgeshire}. {council_seats ld 30 area=south-cambridgeshire|Thirty} seats; the Tories, who had {council_seats con 36 area=south-cambridgeshire as_of=before_the_election|36}, keep {council_seats con 11 area=south-cambridgeshire|11}. And they deprive the Conservatives of {council_control mole-valley noc gain from=con|Mole Valley}, where nobody now has control: Con {council_seats con 20 -2 area=mole-valley|20 (-2)}, LD {council_seats ld 14 +1 area=mole-valley|14 (+1)}, Ind {council_seats ind 7 +1 area=mole-valley|7 (+1)}.

14.10 The projected national share is in. It's a tie. {projected_share lab 35 area=gb & projected_share con 35 area=gb|35% each} for Labour and the Conservatives, Lib Dems {projected_share ld 16 area=gb|16%}. For Labour that's {share_change lab 8 area=gb measure=projected_share unit=points|up eight} on a year ago.
