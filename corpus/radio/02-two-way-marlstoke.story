{
 "outlet_type": "radio two-way",
 "election_date": "2023-05-04",
 "moment": "Friday morning after the count",
 "default_area": "marlstoke",
 "base": "before the election",
 "source": "invented council",
 "text": "composed"
}
---
CUE: {council_control marlstoke noc gain from=con unit=control area=marlstoke|Nobody's in charge} at Marlstoke Town Hall this morning. After {record marlstoke 24 unit=years measure=years_of_control_ended|twenty-four years} the Conservatives have lost {council_control marlstoke con loss unit=control area=marlstoke|it}. Our political reporter Bethan Rudge was up all night. Bethan, how did it end?

BR: It ended at ten to five, Graham, with a man called Tony and a very small pile of paper. The Tories needed {council_size con 23 measure=needed_for_majority|twenty-three} for a majority. They've got {council_seats con 21 -7|twenty-one. They had twenty-eight}.

Q: So {council_size con 2 measure=short_of_majority|two short}.

BR: {council_size con 2 measure=short_of_majority|Two short}. Labour, {council_seats lab 14 +5|fourteen, which is five better}. And then it gets interesting, because the Greens, who had never won {record grn null measure=first_ever_seat unit=year|so much as a single seat} here, finish with {council_seats grn 4|four}. The Lib Dems are stuck on {council_seats ld 3 0|three, same as before}. Independents, {council_seats ind 2 -2|a pair – they've lost half their number}.

Q: That's {council_size all 44 measure=seats_on_council|forty-four} altogether.

BR: You've been practising. Yes. And for what it's worth every one of them was up, because it was {seats_at_stake all 44 unit=seats|all-out} this year.

Q: Which ward did it?

BR: Canal Street. I'll give you the figures, have you a pencil? Labour's Asif Daniel, {ward_result canal-street 1204 party=lab candidate=Asif_Daniel unit=votes|one thousand two hundred and four}. The sitting Tory, Councillor Helen Prowse – she was the finance chief, remember – {ward_result canal-street 1187 party=con candidate=Helen_Prowse unit=votes|eleven eighty-seven}. So {votes_majority canal-street 17 unit=votes|seventeen votes}, after {context_figure canal-street-recounts 2 unit=recounts|two recounts}.

Q: And the other upset?

BR: {ward_control harrow-hill grn gain unit=control|Harrow Hill}. {seats_won grn 2 area=harrow-hill measure=seats_in_ward|Both} seats, Green. Nobody in the hall saw it coming, and I include the Greens. Turnout up there was {turnout harrow-hill 51 qualifiers=just_over unit=percent|just over fifty-one per cent}. Across the borough only {turnout marlstoke 34 unit=percent|thirty-four}.

Q: Could Labour and the Greens run it between them?

BR: {council_seats lab+grn 18|Eighteen}. Not enough. Add the Lib Dems and they're still {council_size lab+grn+ld 2 measure=short_of_majority|two shy}. They'd want the independents, and the independents, I can tell you, want their beds.
