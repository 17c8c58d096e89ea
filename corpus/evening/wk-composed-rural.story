{"outlet_type": "weekly", "election_date": "2003-05-01", "moment": "2003-05-09T09:00", "default_area": "langdale-and-fells", "base": "1999", "source": "composed", "text": "composed: invented council, consistent figures"}
---
Farmers' man tops poll as Independents keep {council_control langdale-and-fells ind hold|fells council}

INDEPENDENT members will go on running {council_control langdale-and-fells ind hold|Langdale and Fells}, as they have since the district was formed in {record langdale-and-fells-independents 1974 unit=year|1974}.

They won {council_seats ind 23|23} of the {council_size all 38 measure=seats|38} places last Thursday. No party put up enough candidates to beat them; {contests_count uncontested 9 unit=seats|nine} of the seats went uncontested.

The Conservatives, with {council_seats con 8 +3|eight, three more} than in 1999, are the biggest of the groups that admit to being one. Liberal Democrats have {council_seats ld 5|five}, Labour {council_seats lab 2 -2|two, half} what it had.

Top of the poll district-wide was the chairman of the livestock marketing co-operative. He collected {ward_result kirkdale 908 party=ind|908 votes} in {ward_control kirkdale ind hold|Kirkdale}, or {vote_share ind 81.4 area=kirkdale|81.4pc}. By contrast it took just {ward_result upper-glen 94 party=ind qualifiers=just|94} to win {ward_control upper-glen ind hold|Upper Glen}.

The closest thing was at {ward_control st-oswald-s con gain from=lab|St Oswald's}, where the Tory and the sitting Labour member were level on {ward_result st-oswald-s 317 party=con & ward_result st-oswald-s 317 party=lab|317 apiece} after {context_figure counts 2 unit=counts|two counts} and the returning officer reached for a pack of cards. The Conservative drew the nine of diamonds, his opponent the four of clubs.

At {ward_control beckfoot ld gain from=ind|Beckfoot} the Lib Dems ousted a man who had sat for {record beckfoot-councillor 27 unit=years|27 years}. Their majority: {votes_majority beckfoot 16 party=ld|16}.

{turnout langdale-and-fells 52|Fifty-two per cent} voted, a figure townies can only dream of, and at {turnout crossrigg 71|Crossrigg it was 71}.
