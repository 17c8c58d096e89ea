{"outlet_type": "regional daily", "election_date": "2016-05-05", "moment": "2016-05-06T18:00", "default_area": "fenland-and-coast-pcc", "base": "2012", "source": "composed", "text": "composed: invented force area, consistent figures"}
---
Ex-inspector sees off Tory to keep police job

{mayor_result fenland-and-coast-pcc elected hold party=ind candidate=Howard_Leese unit=outcome|HOWARD LEESE} will serve a second term as police and crime commissioner for Fenland and Coast.

The former traffic inspector was ahead from first to last. The votes, by district:

	Leese (Ind)	Con	Lab	UKIP
Eastfen	{mayor_result fenland-and-coast-pcc 12004 party=ind area=eastfen measure=first unit=votes|12,004}	{mayor_result fenland-and-coast-pcc 9811 party=con area=eastfen measure=first unit=votes|9,811}	{mayor_result fenland-and-coast-pcc 4402 party=lab area=eastfen measure=first unit=votes|4,402}	{mayor_result fenland-and-coast-pcc 5150 party=ukip area=eastfen measure=first unit=votes|5,150}
Holbourne	{mayor_result fenland-and-coast-pcc 8377 party=ind area=holbourne measure=first unit=votes|8,377}	{mayor_result fenland-and-coast-pcc 6012 party=con area=holbourne measure=first unit=votes|6,012}	{mayor_result fenland-and-coast-pcc 7959 party=lab area=holbourne measure=first unit=votes|7,959}	{mayor_result fenland-and-coast-pcc 3010 party=ukip area=holbourne measure=first unit=votes|3,010}
Strand	{mayor_result fenland-and-coast-pcc 10115 party=ind area=strand measure=first unit=votes|10,115}	{mayor_result fenland-and-coast-pcc 9240 party=con area=strand measure=first unit=votes|9,240}	{mayor_result fenland-and-coast-pcc 3107 party=lab area=strand measure=first unit=votes|3,107}	{mayor_result fenland-and-coast-pcc 6644 party=ukip area=strand measure=first unit=votes|6,644}
TOTAL	{mayor_result fenland-and-coast-pcc 30496 party=ind measure=first unit=votes|30,496}	{mayor_result fenland-and-coast-pcc 25063 party=con measure=first unit=votes|25,063}	{mayor_result fenland-and-coast-pcc 15468 party=lab measure=first unit=votes|15,468}	{mayor_result fenland-and-coast-pcc 14804 party=ukip measure=first unit=votes|14,804}

Mr Leese's {mayor_result fenland-and-coast-pcc 35.5 party=ind measure=first unit=percent|35.5 per cent} not being enough, Labour and UKIP fell out, and their supporters' second choices broke {mayor_result fenland-and-coast-pcc 9120 party=ind measure=transfers unit=votes|9,120} to {mayor_result fenland-and-coast-pcc 7006 party=con measure=transfers unit=votes|7,006} in his favour. He ended {votes_majority fenland-and-coast-pcc 7547 party=ind|7,547} clear: {mayor_result fenland-and-coast-pcc 39616 party=ind measure=final unit=votes|39,616} against {mayor_result fenland-and-coast-pcc 32069 party=con measure=final unit=votes|32,069}.

"{turnout all 0.75 unit=fraction measure=did_not_vote attributed_to=Howard_Leese|Three-quarters} of you had better things to do," he said from the platform. "I intend to find out what."
