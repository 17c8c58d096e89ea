{"outlet_type": "national lead", "election_date": "2009-11-05", "moment": "2009-11-06T07:00", "default_area": "uk", "base": "2005", "source": "composed", "text": "composed: an invented general election, consistent figures"}
---
HUNG PARLIAMENT
Tories largest party but {council_size con 9 area=commons measure=short|nine} short as Liberals hold the key

By our Political Editor

BRITAIN woke this morning without a government.

The Conservatives, on {seats_won con 317|317 seats}, are easily the largest party in the new House of Commons but have fallen {council_size con 9 area=commons measure=short|nine short} of the {council_size all 326 area=commons measure=needed|326} they require to rule by themselves. Labour, which lost {seats_change lab -98|98 seats} and with them a majority that stood at {council_size lab 60 area=commons measure=majority as_of=2005|60} when the election was called, has {seats_won lab 249|249}. With {seats_won ld 51|51} the Liberal Democrats, whose support slipped back in the campaign's closing days, find themselves with fewer MPs and more power than at any time since {record liberal-influence 1974 unit=year|1974}.

By 6am {contests_count seats-declared 645 unit=seats of=650|all but five} of the {council_size all 650 area=commons measure=seats|650} constituencies had declared. {contests_count seats-expected 2 unit=seats|Two more} are expected this lunchtime. Of the rest, the Nationalists of Scotland and Wales had {seats_won snp+pc 8|eight} between them.

It was not supposed to end this way. The exit poll, broadcast as Big Ben struck ten, pointed to a Conservative majority of {commons_projection con 14 attributed_to=exit_poll|14}, and until well past two o'clock the results bore it out. {ward_control thameside con gain from=lab|Thameside}, {record con-gain 1 unit=rank|the first} seat to change hands, fell on a swing of {share_change con 7.1 measure=swing_from_lab unit=points|7.1 per cent}. {ward_control redbrook con gain from=lab|Redbrook} and {ward_control the-wash-towns con gain from=lab|the Wash Towns} were picked up with majorities of {votes_majority redbrook 3006 party=con & votes_majority the-wash-towns 911 party=con|3,006 and 911} respectively. In {ward_control severn-gorge con gain from=lab|Severn Gorge}, number {benchmark con 92 note=target_list_rank|92} on the party's list of targets, a Cabinet minister departed with tears in his eyes.

And then the tide simply stopped. In Scotland {seats_change con 0 area=scotland measure=gains|not one seat} was gained. London stayed stubbornly red: of the {benchmark con 12 area=london note=targets|dozen} marginals the Tories had hoped to take there they won {seats_change con 4 area=london|four}. The West Country, far from deserting the Lib Dems, gave them {seats_change ld 2 area=south-west|two} they had not had.

By dawn a familiar pattern could be seen. Where Labour's majority last time had been under {context_figure majority-threshold 5000 unit=votes|5,000}, {contests_count con-gains-small-majorities 0.6667 unit=fraction qualifiers=about|about two in three} seats fell; above that line it was {contests_count con-gains-large-majorities 0.1 unit=fraction qualifiers=fewer_than|fewer than one in ten}.

Nationally the Conservatives polled {vote_share con 37.2 +4.1|37.2 per cent, a rise of 4.1}. Labour's {vote_share lab 29.8|29.8} is its {record labour-share 1983 qualifiers=worst unit=year|worst since 1983}, and the Lib Dems were almost where they started with {vote_share ld 22.4 +0.3|22.4, up 0.3}. Had every seat moved by the national average the Tories would have had {commons_projection con 308|308}, so that they have, in the jargon, outperformed the swing.

Turnout recovered to {turnout uk 66.1|66.1 per cent}. It was {turnout uk 61.4 as_of=2005|61.4} last time and {turnout uk 59.4 as_of=2001|59.4} the time before that, which was {record turnout 1918 qualifiers=lowest unit=year|the lowest since the end of the Great War}.

There were oddities, as there always are. {ward_control northgate ind gain from=lab|Northgate} elected an Independent, a surgeon, on the question of whether its hospital should have a casualty department. {ward_control brightsea grn gain from=lab|Brightsea} returned the {record green-mp null qualifiers=first unit=year|first Green}, by {votes_majority brightsea 1252 party=grn|1,252}. The BNP fielded {contests_count bnp-candidates 338 unit=candidates|338} candidates and lost {contests_count bnp-deposits 266 unit=deposits|266} deposits.

The Prime Minister, {ward_control kirkforth lab hold|safely returned in Kirkforth} with more than {vote_share lab 0.6 unit=fraction qualifiers=more_than area=kirkforth|six votes in every ten}, flew south before breakfast. He is under no obligation to resign until it is clear who can command the House, and his aides were busy doing sums on the backs of envelopes. Labour plus Lib Dems makes {seats_won lab+ld 300 note=sum_of_two_parties|300}. Add the Nationalists and you have {seats_won lab+ld+snp+pc 308 note=sum_of_parties|308}. It is not enough.

The other sum is simpler. Conservatives plus Lib Dems comes to {seats_won con+ld 368 note=sum_of_two_parties|368}. Nobody in either party was prepared to say so out loud this morning. But nobody, when asked, was prepared to rule it out.
