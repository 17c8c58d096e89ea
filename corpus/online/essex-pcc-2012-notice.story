{"outlet_type": "notice of result", "election_date": "2012-11-15", "moment": "2012-11-16T16:00", "default_area": "essex", "base": null, "source": "search: itv.com Anglia 16 November 2012", "text": "retold: figures from a search page, notice layout"}
---
ELECTION OF POLICE AND CRIME COMMISSIONER FOR THE ESSEX POLICE AREA

Result after first count

Candidate	Description	Votes	Share
Alston, Nick	Conservative	{mayor_result essex-pcc 51325 unit=votes party=con measure=first_round candidate=Nick_Alston|51,325}	{mayor_result essex-pcc 30.51 unit=percent party=con measure=first_round candidate=Nick_Alston|30.51%}
Candidate B	Independent	{mayor_result essex-pcc 40132 unit=votes party=ind measure=first_round|40,132}	{mayor_result essex-pcc 23.85 unit=percent party=ind measure=first_round|23.85%}
Candidate C	Labour	{mayor_result essex-pcc 27926 unit=votes party=lab measure=first_round|27,926}	{mayor_result essex-pcc 16.60 unit=percent party=lab measure=first_round|16.60%}
Candidate D	Independent	{mayor_result essex-pcc 22163 unit=votes party=ind measure=first_round|22,163}	{mayor_result essex-pcc 13.17 unit=percent party=ind measure=first_round|13.17%}
Candidate E	UKIP	{mayor_result essex-pcc 15138 unit=votes party=ukip measure=first_round|15,138}	{mayor_result essex-pcc 9.00 unit=percent party=ukip measure=first_round|9.00%}
Candidate F	English Democrats	{mayor_result essex-pcc 11550 unit=votes party=ed measure=first_round|11,550}	{mayor_result essex-pcc 6.87 unit=percent party=ed measure=first_round|6.87%}

No candidate having more than half of the valid votes, all but the first two were eliminated.

Result after second count

Alston, Nick (Conservative) {mayor_result essex-pcc 62350 unit=votes party=con measure=final_round candidate=Nick_Alston|62,350}
Candidate B (Independent) {mayor_result essex-pcc 58664 unit=votes party=ind measure=final_round|58,664}

I hereby declare that {mayor_result essex-pcc elected party=con candidate=Nick_Alston unit=outcome|Nick Alston} is duly elected.

Electorate: {turnout essex 1313745 unit=electors|1,313,745}
Turnout: {turnout essex 168234 unit=votes|168,234} ({turnout essex 12.81 unit=percent|12.81%})
