{"outlet_type": "regional daily", "election_date": "2024-05-02", "moment": "2024-05-04T06:00", "default_area": "north-downs", "base": "2021", "source": "composed", "text": "composed: invented region, consistent figures"}
---
Winners and losers: the scores on the doors

WITH every vote now counted in the {councils_at_stake all 5|five} districts of the North Downs, here is how the parties fared.

• <b>Conservatives:</b> {seats_won con 58 -49|58 councillors, 49 fewer}. Lost {council_control aldham noc gain from=con|Aldham} to no overall control, {council_control redgate ld gain from=con|Redgate} to the Lib Dems. Clung on in {council_control stanbourne con hold|Stanbourne} alone.
• <b>Liberal Democrats:</b> {seats_won ld 81 +39|81, almost doubled from 42}. Won {councils_controlled ld 2|two} councils, the other being {council_control lower-wey ld hold|Lower Wey}, where they {seats_change ld 0 measure=losses area=lower-wey|did not drop a single seat}.
• <b>Labour:</b> {seats_won lab 29 -1 qualifiers=just|29, down just one}. Took the {council_control chalkport lab gain from=noc|Chalkport} prize at the {context_figure attempt 4 unit=rank|fourth} attempt.
• <b>Greens:</b> {seats_won grn 17 +11|from six to 17}, and the balance of power in Aldham, where they have {council_seats grn 5 area=aldham|five} of {council_size all 42 area=aldham measure=seats|42}.
• <b>Residents:</b> unchanged at {seats_won residents 11 0|11}.
• <b>Reform UK:</b> {contests_count candidates-reform 63 unit=candidates|63} candidates, {seats_won reform 0|nil} councillors, but {ward_result upper-chalk 2 party=reform unit=rank area=chalkport|second} in Upper Chalk.

By share across the five, the Lib Dems had {vote_share ld 35|35pc}, the Tories {vote_share con 29|29}, Labour {vote_share lab 17|17} and the Greens {vote_share grn 12|12}.
