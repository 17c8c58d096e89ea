{"outlet_type": "agency copy, Scotland", "election_date": "2017-05-04", "moment": "2017-05-05T16:10", "default_area": "glasgow-city", "base": "2012", "source": "scotland-stv candidates_2017 and 2012", "text": "retold: scotland-stv data"}
---
{council_control glasgow-city snp gain note=largest_party_without_a_majority|GLASGOW} TURNS SNP AFTER {record lab 37 unit=years measure=time_in_control|37 YEARS} OF LABOUR

The SNP became the largest party in Glasgow on Friday with {council_seats snp 39|39 councillors}, {council_size snp 4 measure=short_of_majority|four short} of an outright majority, ending {record lab 37 unit=years measure=time_in_control|37 years} of Labour rule in Scotland's biggest city.

Labour returned {council_seats lab 31|31}. Its total in 2012 was {council_seats lab 44 as_of=2012|44}, on a chamber then of {council_size all 79 measure=size as_of=2012|79}; there are now {council_size all 85 measure=size|85}.

The Conservatives won {council_seats con 8|eight}, having held {council_seats con 1 as_of=2012|one}. The Greens went from {council_seats grn 7 +2|five to seven}, and the Lib Dems lost {seats_change ld -1|the one they had}.

{council_control glasgow-city noc gain from=lab|Glasgow} is thus formally under no overall control. SNP sources said a minority administration was the likeliest outcome. There is no prospect of a deal with Labour.

In Drumchapel/Anniesland the two biggest parties shared the {contests_count seats 4 measure=in_ward|four seats} equally, {seats_won lab 2 area=drumchapel-anniesland & seats_won snp 2 area=drumchapel-anniesland|two apiece}. Labour's top candidate led on first preferences, {ward_result drumchapel-anniesland 1871 party=lab|1,871} to {ward_result drumchapel-anniesland 1842 party=snp|1,842}, with a quota of {context_figure quota 1507 unit=votes|1,507}. In neighbouring Garscadden/Scotstounhill the split was {seats_won lab 2 area=garscadden-scotstounhill & seats_won snp 2 area=garscadden-scotstounhill|identical} and the Tories, on {ward_result garscadden-scotstounhill 1060 party=con|1,060}, missed out despite outpolling Labour's second winner ({ward_result garscadden-scotstounhill 912 party=lab|912}).
