{"outlet_type": "SNP press release", "election_date": "2027-05-06", "moment": "2027-05-07T19:00", "default_area": null, "base": "2022", "source": "composed", "text": "composed: own consistent figures"}
---
SNP WINS COUNCIL ELECTIONS — AGAIN

The SNP has won its {record snp 5 unit=rank measure=consecutive_win|fifth} local election in a row, returning {seats_won snp 448 -5|448 councillors, five down on 2022}, and finishing as largest party in {councils_controlled snp 0.5 unit=fraction of=32 measure=largest_party|half of Scotland's 32 councils}.

Labour trails on {seats_won lab 279|279}. The Tories have collapsed to {seats_won con 118 -96|118, a loss of 96}, and now sit behind both Reform ({seats_won reform 131|131}) and the Lib Dems ({seats_won ld 124|124}).

In Dundee we retained our overall majority: {council_control dundee-city snp hold|Dundee} has {council_seats snp 15 area=dundee-city of=29|15 SNP members of 29}. In {council_control clackmannanshire noc hold|Clackmannanshire} we are {council_size snp 1 area=clackmannanshire measure=short_of_majority|one short} ({council_seats snp 9 area=clackmannanshire of=18|nine of 18}). In Glasgow there are now {council_seats snp 34 area=glasgow-city|34 of us}, to Labour's {council_seats lab 33 area=glasgow-city|33}: {seats_change snp -3 area=glasgow-city & seats_change lab -3 area=glasgow-city|both down three}, the Greens up {seats_change grn 4 area=glasgow-city|four}.

SNP vote: {vote_share snp 33.1 -1 area=scotland|33.1% of first preferences, down a point}. Labour {vote_share lab 20.9 area=scotland|20.9}.

Depute leader: "The people of Scotland have spoken. Labour threw everything at Dundee and {seats_change lab 0 area=dundee-city measure=gains|didn't gain one ward}."
