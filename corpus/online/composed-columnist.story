{"outlet_type": "columnist", "election_date": "2026-05-07", "moment": "2026-05-10T08:00", "default_area": null, "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
Half a loaf

My grandmother kept a butcher's shop in Seaham for 41 years and could price a brisket by eye to the nearest tuppence. She distrusted anyone who gave her a whole number. Whole numbers, she said, are what people tell you when they haven't weighed it.

I thought about her on Friday at about five in the morning, watching a man on the television slide a coloured bar across a screen with the gravity of a bishop. He had whole numbers. Seats up, seats down, arrows. Nobody can feel an arrow.

I like a fraction. So here are mine. Labour lost {seats_change lab -0.6 unit=fraction measure=of_seats_defended|three in every five} of the seats it was defending this week. The Conservatives got off with {seats_change con -0.5 unit=fraction qualifiers=nearly measure=of_seats_defended|nearly half}. Between them, parties that once took nine votes in ten have {projected_share lab+con 36 qualifiers=projected|36 per cent}.

In {council_control barking-and-dagenham lab hold|Barking}, where Labour used to hold every last seat, it holds {council_seats lab 0.6667 unit=fraction area=barking-and-dagenham|two thirds} of them, {council_seats lab 34 area=barking-and-dagenham|34}, and calls it a firewall. In {council_control havering reform gain from=noc|Havering} Reform has {council_seats reform 0.75 unit=fraction area=havering qualifiers=over|over three quarters}. In Bexley its group is {council_seats reform 4 unit=ratio area=bexley measure=times_labour_group|four times} the size of Labour's. In Sunderland, a place I have loved and lost at dominoes in, Labour's contingent shrank {council_seats lab 14 -25 area=sunderland|from 39 to 14}, a loss I still can't type without checking, while Reform's multiplied from {council_seats reform 48 +47 area=sunderland|a lone member to 48}.

It is a strange business, sitting in a sports hall while a party dies in it. The heating's on a timer. Somebody's child is asleep on three coats. A candidate I've known since he was 19, and who will be 60 in the spring, stood by the badminton posts with his rosette in his pocket and asked me whether the bakery on the seafront still opened at six. It does. We went. He had two sausage rolls and didn't mention the result once, and when the bill came to £7.40 he insisted on paying, because, he said, he had time on his hands now.

People will write that he deserved it. Perhaps he did. There's a bypass that was promised in 1998 and again in 2009, and a library with buckets in it. If he had his time again he'd fix the library first.

The Lib Dems quietly now have {seats_won ld 3 unit=ratio measure=times_con_councillors_in_surrey area=surrey|three times} as many councillors in Surrey as the Tories. Nobody has written a column about it. Well.

What I can't find is anyone who is enthusiastic. Not the winners, who looked as if they had been handed somebody else's baby; not the new councillor who told me that she'd put herself down as a paper candidate as a favour and now couldn't find her passport to prove who she was. "I only agreed to it because they said I'd lose," she said. She is 23, teaches Year 4 and has already had eleven emails about a hedge.

So be kind to them, a bit. They have a budget to set by March with a hole in it somewhere north of £30m, and the last lot left them a spreadsheet nobody can open.

A friend in the whips' office says that the PM is safe until autumn. If Labour had kept Sunderland he might be safe until spring. It didn't: {council_control sunderland reform gain from=lab|Sunderland} is Reform's, and Labour had run it since {record sunderland 1974 measure=unbroken_control_since unit=year|1974}.
