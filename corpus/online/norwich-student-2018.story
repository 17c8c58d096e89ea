{"outlet_type": "student paper", "election_date": "2018-05-03", "moment": "2018-05-05T12:00", "default_area": "norwich", "base": "2014", "source": "english-2018 returns", "text": "retold: english-2018 returns and council totals"}
---
Greens lose the student wards, and then some

If you live in a terraced house off Unthank Road the chances are your councillor changed on Thursday. Labour won {seats_won lab 12 of=13|12 of the 13 seats} contested in Norwich; {seats_won ld 1|the other} went to the Liberal Democrats. The Green Party, which defended {seats_at_stake grn 5|five}, {seats_won grn 0|did not win one}. Its group has shrunk from {council_seats grn 5 -5|10 councillors to five}, and Labour now sits on {council_seats lab 31 +5|31}, up by the same number.

Nelson was the closest thing to a cliffhanger. {ward_control nelson lab gain from=grn|Nelson} has been Green since before some of its current voters could walk, but Labour got {ward_result nelson 1643 party=lab|1,643} there and the Greens {ward_result nelson 1459 party=grn|1,459}; the Tories and Lib Dems managed {ward_result nelson 189 party=con & ward_result nelson 185 party=ld|189 and 185} respectively. Four years ago the Greens took the ward with {ward_result nelson 1912 party=grn as_of=2014|1,912}.

{ward_control thorpe-hamlet lab gain from=grn|Thorpe Hamlet} went by {votes_majority thorpe-hamlet 155|155 votes}. {ward_control wensum lab gain from=grn|Wensum} wasn't close at all: Labour's {ward_result wensum 1440 party=lab|1,440} was almost {ward_result wensum 3 party=lab unit=ratio qualifiers=almost measure=times_green_vote|three times} the Green {ward_result wensum 481 party=grn|481}. And in {ward_control town-close lab gain from=grn|Town Close} the sitting party fell to {ward_result town-close 3 unit=rank party=grn|third}, on {ward_result town-close 659 party=grn|659}, behind the Conservatives on {ward_result town-close 841 party=con|841}.

On campus itself there was no drama whatever. {ward_control university lab hold|University} ward stayed Labour and gave the winner {ward_result university 1156 party=lab|1,156} and nobody else more than {ward_result university 296 party=grn|296}.

There were, it should be said, reasons. The Greens' best-known face in the city stood down last summer to do a master's. Two of the councillors defending their seats weren't on speaking terms by Easter, over a cycle lane. And Labour had something it doesn't always have round here, which is people: there was a small army of them outside the launderette on Sunday afternoon, most of whom had come on the bus, and one of whom had brought a cello.

It also had a general election in its pocket. Last June the Labour MP was returned with a majority that made national news, and an organiser told me that it would have been "rude" not to use the same lists again. A Green canvasser, who asked not to be named because she has a dissertation due, was more direct. "They just had the phone numbers," she said. "We had vibes."

"We knocked on every door in every hall twice," said a second-year who ran the Labour club's canvass. "I've lost a toenail."

What changes? Possibly not a lot. The council can't make landlords fix your boiler, though it can inspect them, and the new members in the student wards say they'd like a licensing scheme that covers every shared house and not just the biggest. That was in both manifestos. It would cost about £600 a property, and the money would have to come from somewhere. The night bus, which all parties promised to save, is run by the county.

The Greens say they will be back in 2019, when there's another set of elections and, with any luck, fewer cellos.

The Union's voter registration drive says it signed up {context_figure registrations 2000 unit=people qualifiers=more_than|more than 2,000 students}, though how many turned out nobody can tell us.

{council_control norwich lab hold|The city} remains in Labour hands.
