{"outlet_type": "Reform UK press release", "election_date": "2025-05-01", "moment": "2025-05-02T18:00", "default_area": "kent", "base": "before the election", "source": "search: press pages on Kent 2025", "text": "retold: figures from search pages, in the manner of a party release"}
---
REFORM UK WINS {council_control kent reform gain|KENT}

**For immediate release**

Reform UK has tonight ended almost {record kent 30 unit=years qualifiers=almost measure=time_in_control|30 years} of Conservative rule at County Hall, winning {council_seats reform 57 of=81|57 of the 81 seats} on {council_control kent reform gain from=con|Kent County Council}.

The old guard has been swept away. The Tories, who went into polling day with {council_seats con 56 as_of=before_the_election|56 councillors}, have come out of it with {council_seats con 5|five}. That puts them level with the Greens ({council_seats grn 5|also five}) and well behind the Liberal Democrats ({council_seats ld 12|a dozen}). Labour? {council_seats lab 2|Two}.

Our majority over everybody else put together is {council_size reform 33 measure=majority_in_seats|33}.

It's not only Kent. Across the country Reform has won {seats_won reform 677|677 seats} and control of {councils_controlled reform 10|ten councils}; four years ago it had neither {seats_won reform 0 as_of=2021|a single one of those seats} nor {councils_controlled reform 0 as_of=2021|one council}. The Conservatives lost control of {councils_change con -15|all 15} of the councils they were defending and were down {seats_change con -674|674} councillors. Labour managed to lose {seats_change lab -187|187}.

In {ward_control runcorn-and-helsby reform gain from=lab|Runcorn and Helsby} voters sent a message by {votes_majority runcorn-and-helsby 6|six votes}, which is all you need.

Nigel Farage has called it the high point of his political life. The next general election cannot come soon enough, and on these figures nobody can say Reform isn't going to win it.

[ends]
