{
 "outlet_type": "council notice",
 "election_date": "2022-05-05",
 "moment": "Friday 6 May 2022",
 "default_area": "wexcombe",
 "base": null,
 "source": "invented council",
 "text": "composed"
}
---
WEXCOMBE BOROUGH COUNCIL
DECLARATION OF RESULT OF POLL
Election of a Borough Councillor for the TANNERS ROW Ward on Thursday 5 May 2022

I, being the Returning Officer at the above election, do hereby give notice that the number of votes recorded for each Candidate is as follows:

Name of Candidate — Description — Number of Votes
BARTON, Elaine Mary — Labour and Co-operative Party — {ward_result tanners-row 694 party=lab candidate=Elaine_Mary_Barton unit=votes|694} (ELECTED)
CHUDLEY, Marcus — The Conservative Party Candidate — {ward_result tanners-row 512 party=con candidate=Marcus_Chudley unit=votes|512}
DASH, Precious — Green Party — {ward_result tanners-row 233 party=grn candidate=Precious_Dash unit=votes|233}
ENTWISTLE, Noel — Liberal Democrats — {ward_result tanners-row 190 party=ld candidate=Noel_Entwistle unit=votes|190}
FOSTER, Ted — Independent — {ward_result tanners-row 41 party=ind candidate=Ted_Foster unit=votes|41}

The number of ballot papers rejected was as follows:
A  want of an official mark — {context_figure rejected-papers 0 unit=papers measure=no_official_mark|0}
B  voting for more candidates than voter was entitled to — {context_figure rejected-papers 4 unit=papers measure=too_many_votes|4}
C  writing or mark by which voter could be identified — {context_figure rejected-papers 1 unit=papers measure=identified|1}
D  being unmarked or wholly void for uncertainty — {context_figure rejected-papers 11 unit=papers measure=void|11}
Total — {context_figure rejected-papers 16 unit=papers measure=total|16}

Vacant Seats: {seats_at_stake all 1 area=tanners-row unit=seats|1}
Electorate: {turnout tanners-row 4688 unit=electors measure=electorate|4,688}
Ballot Papers Issued: {turnout tanners-row 1686 unit=votes measure=ballot_papers_issued|1,686}
Turnout: {turnout tanners-row 36 unit=percent|36.0%}

And I do hereby declare that Elaine Mary Barton {ward_control tanners-row lab candidate=Elaine_Mary_Barton unit=control|is duly elected}.

Dated Friday 6 May 2022
