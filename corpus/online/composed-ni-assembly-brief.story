{"outlet_type": "Northern Ireland evening brief", "election_date": "2027-05-06", "moment": "2027-05-07T20:00", "default_area": "stormont", "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
STORMONT COUNT: STATE OF PLAY AT TEATIME

With {contests_count seats 58 of=90 measure=filled|58 of the 90 seats} filled, Sinn Féin is out in front on {seats_won sf 19 as_of=running|19}. The DUP has {seats_won dup 15 as_of=running|15}, Alliance {seats_won alliance 11 as_of=running|11}, the Ulster Unionists {seats_won uup 6 as_of=running|six}, TUV {seats_won tuv 3 as_of=running|three}, the SDLP {seats_won sdlp 3 as_of=running|three too}, and there is {seats_won ind 1 as_of=running|a single independent}.

Foyle: {ward_control foyle sf|Sinn Féin's first candidate} was elected on the first count with {ward_result foyle 8712 party=sf|8,712}, the quota being {context_figure quota 7640 unit=votes|7,640}. {ward_control foyle sdlp|The SDLP leader there} is also safe, on {ward_result foyle 7641 party=sdlp|7,641} — {ward_result foyle 1 party=sdlp measure=over_quota|one vote} to spare.

North Antrim, where TUV topped the poll for the {record north-antrim null party=tuv measure=first_ever unit=year|first time}: TUV {ward_result north-antrim 10204 party=tuv|10,204}, DUP {ward_result north-antrim 7730 party=dup & ward_result north-antrim 6018 party=dup|7,730 and 6,018} for its runners.

South Belfast: Alliance took {seats_won alliance 2 area=belfast-south of=5|two of the five}; the Greens did not regain a foothold. Turnout was {turnout belfast-south 61.8 unit=percent|61.8%}, {turnout north-antrim 60.2 unit=percent|60.2%} in North Antrim.

Sinn Féin can't now be overtaken in votes, says our statistician, having {vote_share sf 28.4 area=northern-ireland|28.4%} of first preferences to the DUP's {vote_share dup 20.9 area=northern-ireland|20.9}. Seats are another matter.
