{"outlet_type": "Scottish ward notice, ranked count", "election_date": "2027-05-06", "moment": "2027-05-07T13:00", "default_area": "strathmore-and-isla", "base": "2022", "source": "composed", "text": "composed: own consistent figures, invented council and names"}
---
STRATHMORE AND ISLA COUNCIL
WARD 6: GLENTARRA — DECLARATION

Number of members to be elected: {contests_count seats 3 measure=in_ward|3}
Total valid votes: {turnout glentarra 4003 unit=votes measure=valid_votes|4003}   Rejected: {context_figure rejected-papers 61 unit=votes|61}   Quota: {context_figure quota 1001 unit=votes|1001}

First preferences
{ward_control glentarra snp candidate=M._Dalgleish|Dalgleish, M.} (SNP)         {ward_result glentarra 1240 party=snp candidate=M._Dalgleish|1240}   elected at stage 1
{ward_control glentarra con candidate=R._Ogilvy|Ogilvy, R.} (Con)            {ward_result glentarra 1019 party=con candidate=R._Ogilvy|1019}   elected at stage 1
Strang, P. (Ind)             {ward_result glentarra 688 party=ind candidate=P._Strang|688}
MacAskill, J. (LD)           {ward_result glentarra 502 party=ld candidate=J._MacAskill|502}
Fyfe, T. (Reform UK)         {ward_result glentarra 344 party=reform candidate=T._Fyfe|344}
Birnie, L. (Green)           {ward_result glentarra 210 party=grn candidate=L._Birnie|210}

Surplus transferred at stage 2: {context_figure surplus 239 unit=votes|239}.
At stage 6 the total for {ward_control glentarra ind candidate=P._Strang|Strang} stood at {ward_result glentarra 1013.62 party=ind candidate=P._Strang measure=total_after_transfers|1013.62} and he was deemed elected; MacAskill's stood at {ward_result glentarra 861.4 party=ld candidate=J._MacAskill measure=total_after_transfers|861.40}.

I declare that {ward_control glentarra snp candidate=M._Dalgleish|Dalgleish}, {ward_control glentarra con candidate=R._Ogilvy|Ogilvy} and {ward_control glentarra ind candidate=P._Strang|Strang} have been duly elected.
