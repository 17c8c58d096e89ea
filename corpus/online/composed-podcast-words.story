{"outlet_type": "podcast script, numbers as words", "election_date": "2027-05-06", "moment": "2027-05-08T06:00", "default_area": null, "base": "2023", "source": "composed", "text": "composed: own consistent figures"}
---
NISHA: Hello. You're listening to The Count, the only podcast about local government recorded in an actual boiler room. I'm Nisha, that noise is the boiler, and this is Tom, who hasn't slept since, when, Wednesday?

TOM: I had forty minutes on a coach.

NISHA: Lovely. Before we get going, somebody called Elspeth has written in to say that we got the name of the swimming baths in Dewsbury wrong last week, and she swam there for thirty years so she'd know. Sorry, Elspeth.

TOM: Sorry, Elspeth.

NISHA: And a man in Crewe wants to know if we can do a whole episode on parish precepts. No. We can't. We'd lose all four of you.

TOM: I'd listen.

NISHA: I know you would. OK. We said we'd do winners and losers, so. Winner?

TOM: Reform, boringly. {councils_controlled reform 9 +7|Nine councils, from two}. {seats_won reform 812|Eight hundred and twelve seats}.

NISHA: Loser?

TOM: Everyone says the Tories, {seats_change con -390|minus three hundred and ninety}. I say Labour in Hull. They were defending {seats_at_stake lab 11 area=kingston-upon-hull|eleven} and hung on to {seats_won lab 3 area=kingston-upon-hull|three}. {seats_won lab 3 area=kingston-upon-hull of=11|Three! Out of eleven}!

NISHA: Lib Dems hold it though?

TOM: {council_control kingston-upon-hull ld hold|They hold it}. {council_seats ld 30 area=kingston-upon-hull of=57|Thirty of fifty-seven}. That's {council_size ld 3 area=kingston-upon-hull measure=majority_in_seats|a majority of three}.

TOM: It is. And what's mad is they spent the whole campaign telling anybody who rang that they were finished there. I had one of their own people on the phone on Tuesday, practically in tears, saying if they dropped below twenty-five she'd be moving to Spain. I said, what, because of Hull City Council? She said I'd never understand.

NISHA: Do you understand?

TOM: I've been to Hull in February. I understand completely.

NISHA: My winner is a bloke called Independent. Did you see {ward_control bransholme ind gain from=lab|Bransholme}? An independent nobody'd heard of got {ward_result bransholme 1900 party=ind qualifiers=nearly|nearly nineteen hundred} votes and Labour got…

TOM: {ward_result bransholme 412 party=lab|Four hundred and twelve}.

NISHA: {ward_result bransholme 0.25 unit=ratio party=lab qualifiers=less_than measure=of_the_winner's_vote|Less than a quarter}!

TOM: On {turnout bransholme 19 unit=percent|nineteen per cent} turnout, mind.

NISHA: What did he stand on?

TOM: Bins. Well, bin, singular. There's one that hasn't been emptied since the Jubilee and he'd had his picture taken next to it every day for a year and put them all on Facebook. Three hundred and sixty-five pictures of a bin. It's weirdly moving.

NISHA: And they say policy doesn't matter. Is it going to get emptied now?

TOM: He can't vote on waste, he's got an interest to declare.

NISHA: And the national number?

TOM: Reform {projected_share reform 28 qualifiers=projected|twenty-eight}, Conservatives {projected_share con 19 qualifiers=projected|nineteen}, Labour {projected_share lab 18 qualifiers=projected|eighteen}, Lib Dems {projected_share ld 17 qualifiers=projected|seventeen}, Greens {projected_share grn 12 qualifiers=projected|twelve}. That's the projected one. Labour's {projected_share lab 18 qualifiers=projected|eighteen} is the {record lab null measure=lowest_ever unit=year|worst ever}.

NISHA: So if there was a general election tomorrow?

TOM: There isn't one tomorrow. But the boffins say Reform would be {commons_projection reform 22 measure=majority attributed_to=analysts|twenty-two over the line}.

NISHA: See you Tuesday.
