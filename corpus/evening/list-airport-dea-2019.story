{"outlet_type": "council notice", "election_date": "2019-05-02", "moment": "2019-05-03T20:00", "default_area": "antrim-and-newtownabbey", "base": "2014", "source": "northern-ireland dataset, local 2019", "text": "retold: real figures, candidates not named"}
---
LOCAL ELECTION
ANTRIM AND NEWTOWNABBEY BOROUGH COUNCIL
DISTRICT ELECTORAL AREA OF AIRPORT

Number of members to be elected: {seats_at_stake all 5 area=airport|5}
Eligible electorate: {turnout airport 14042 unit=electors|14,042}
Votes polled: {turnout airport 7121 unit=votes|7,121} ({turnout airport 50.71|50.71%})
Invalid: {context_figure rejected-papers 69 unit=votes area=airport|69}
Valid: {turnout airport 7052 unit=votes measure=valid|7,052}
Electoral quota: {context_figure quota 1176 unit=votes area=airport|1,176}

First preference votes:
Alliance Party {ward_result airport 1221 party=alliance|1,221}
Democratic Unionist Party {ward_result airport 1164 party=dup|1,164}
Social Democratic and Labour Party {ward_result airport 1125 party=sdlp|1,125}
Sinn Féin {ward_result airport 1095 party=sinn-fein|1,095}
Ulster Unionist Party {ward_result airport 893 party=uup|893}
Ulster Unionist Party {ward_result airport 568 party=uup|568}
Sinn Féin {ward_result airport 505 party=sinn-fein|505}
Democratic Unionist Party {ward_result airport 481 party=dup|481}

The Alliance candidate, having exceeded the quota by {context_figure surplus 45 unit=votes area=airport|45 votes}, was {ward_result airport elected party=alliance unit=outcome|deemed elected} at the first stage. After {context_figure count-stages 6 unit=stages|six} stages the members returned were {seats_won alliance 1 area=airport & seats_won dup 1 area=airport & seats_won sdlp 1 area=airport & seats_won sinn-fein 1 area=airport & seats_won uup 1 area=airport|one each} of Alliance, DUP, SDLP, Sinn Féin and UUP.
