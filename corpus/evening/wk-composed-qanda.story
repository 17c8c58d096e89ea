{"outlet_type": "weekly", "election_date": "2019-05-02", "moment": "2019-05-09T09:00", "default_area": "mid-wealden", "base": "2015", "source": "composed", "text": "composed: questions and answers, invented council"}
---
Who's in charge now? Your questions answered

Q. So who won Mid Wealden?
A. No one. {council_control mid-wealden noc gain from=con|The council is hung} for the {record hung-council null qualifiers=first unit=year|first time}.

Q. But the Conservatives got the most seats?
A. They did, {council_seats con 22|22}. The trouble is they had {council_seats con 41 as_of=2015|41} before, out of the same {council_size all 48 measure=seats|48}, and a majority needs {council_size all 25 measure=needed|25}.

Q. And the rest?
A. Lib Dems {council_seats ld 13|13}, Greens {council_seats grn 7|seven}, Independents {council_seats ind 5|five}, Labour {council_seats lab 1|one}.

Q. I thought Labour had been doing well here?
A. It quadrupled its vote in {ward_control station lab hold|Station}, the only ward it holds, to {ward_result station 1080 party=lab|1,080}. Everywhere else it came {context_figure labour-finish 3 unit=rank|third} or worse.

Q. Which well-known faces have gone?
A. {contests_count cabinet-candidates 9 unit=councillors|Nine} of the {context_figure cabinet-size 10 unit=councillors|ten-strong} cabinet stood again and {contests_count cabinet-survivors 2 unit=councillors|two} were re-elected. The leader was beaten by {votes_majority high-street 303 party=grn|303} in {ward_control high-street grn gain from=con|High Street} by a Green aged 19. The longest-serving member, on the council for {record longest-serving 36 unit=years|36 years}, missed out in {ward_control downs-edge ind gain from=con|Downs Edge} by {votes_majority downs-edge 5 party=ind|five}, to an Independent.

Q. Was it Brexit?
A. Partly. Mid Wealden voted Leave by {referendum_result mid-wealden 52 measure=leave as_of=2016 unit=percent & referendum_result mid-wealden 48 measure=remain as_of=2016 unit=percent|52-48} in 2016. But all the talk at the count was of the local plan, and the {context_figure homes-planned 9000 unit=homes|9,000} houses in it.

Q. How many people voted?
A. {turnout mid-wealden 42|42 per cent}. At the all-out elections of 2015, held on general election day, it had been {turnout mid-wealden 72 as_of=2015|72}. {context_figure spoilt-papers 900 unit=votes qualifiers=over|Over 900} ballots were spoilt.

Q. What happens next?
A. The Lib Dems, Greens and Independents have {council_seats ld+grn+ind 25 note=sum_of_three_parties|25} seats between them, which is enough – just. They have given themselves until Tuesday week.

Q. And if they can't agree?
A. Then the Conservatives would need {council_size con 3 measure=short|three} friends. At the time of going to press they had none.
