{"outlet_type": "Labour press release", "election_date": "2026-05-07", "moment": "2026-05-08T10:00", "default_area": null, "base": "before the election", "source": "composed", "text": "composed: own consistent figures"}
---
LABOUR HOLDS THE LINE IN THE BLACK COUNTRY

Embargo: none

Labour has kept control of {council_control sandwell lab hold|Sandwell} and {council_control wolverhampton lab hold|Wolverhampton} on a difficult night nationally for the party.

In Sandwell, Labour candidates were successful in {seats_won lab 15 area=sandwell of=24|15 of the 24 wards}, leaving a Labour group of {council_seats lab 51 -6 area=sandwell|51, six fewer than before}. Reform won {seats_won reform 7 area=sandwell|seven} and the Conservatives {seats_won con 2 area=sandwell|the remaining two}.

The picture in Wolverhampton was better still. We held {seats_won lab 13 area=wolverhampton of=14 & seats_at_stake lab 14 area=wolverhampton|all but one of the 14 seats} we were defending, and took {ward_control penn lab gain from=con|Penn} from the Tories with a {votes_majority penn 311|311-vote} majority, meaning the group, at {council_seats lab 44 0 area=wolverhampton|44}, is exactly the size it was.

Turnout was {turnout sandwell 25 unit=percent & turnout wolverhampton 27 unit=percent|25 and 27 per cent} respectively.

Labour regional director's comment: "A year ago the pundits wrote us off here. They had Reform winning {benchmark reform 20 area=sandwell attributed_to=pundits measure=forecast|20 seats} in Sandwell alone. Our message to residents is that we've heard you. If we'd listened to the doom-mongers we would not have knocked on 40,000 doors."

Ends.

Notes: Wolverhampton has {council_size all 60 area=wolverhampton measure=size|60} councillors; the majority is now {council_size lab 28 area=wolverhampton measure=majority_in_seats|28}.
