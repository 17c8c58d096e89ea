{"outlet_type": "evening paper", "election_date": "2016-06-23", "moment": "2016-06-24T11:00", "default_area": "east-of-england", "base": null, "source": "history dataset, referendum_2016", "text": "retold: real figures"}
---
Fens lead the charge out of Europe

{referendum_result boston leave unit=outcome|BOSTON} has become the capital of Brexit.

{referendum_result boston 0.75 unit=fraction measure=leave|Three in four} there – {referendum_result boston 75.6 measure=leave unit=percent|75.6 per cent}, the {record leave-share null qualifiers=highest unit=year|highest} anywhere in the country – voted to get out of the European Union. Next door in {referendum_result south-holland leave unit=outcome|South Holland} it was {referendum_result south-holland 73.6 measure=leave unit=percent|73.6}.

{referendum_result thurrock leave unit=outcome|Thurrock} ({referendum_result thurrock 57765 measure=leave unit=votes|57,765} Leave, {referendum_result thurrock 22151 measure=remain unit=votes|22,151} Remain) and {referendum_result great-yarmouth leave unit=outcome|Great Yarmouth} ({referendum_result great-yarmouth 35844 measure=leave unit=votes|35,844}; {referendum_result great-yarmouth 14284 measure=remain unit=votes|14,284}) were hardly less keen. {referendum_result harlow leave unit=outcome|Harlow} too was for Leave, by more than {referendum_result harlow 2 unit=ratio measure=leave_to_remain qualifiers=more_than|two to one}.

Students and spires stood apart. {referendum_result cambridge remain unit=outcome|Cambridge}, with {referendum_result cambridge 73.8 measure=remain unit=percent|73.8 per cent} for Remain, was the mirror image of Boston, and {referendum_result norwich remain unit=outcome|Norwich} (Remain {referendum_result norwich 37326 measure=remain unit=votes|37,326}, Leave {referendum_result norwich 29040 measure=leave unit=votes|29,040}) followed its lead.
