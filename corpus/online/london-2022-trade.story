{"outlet_type": "trade site", "election_date": "2022-05-05", "moment": "2022-05-06T18:00", "default_area": "london", "base": "2018", "source": "search: BBC, OnLondon, LondonWorld pages on the 2022 boroughs", "text": "retold: figures from search pages"}
---
London boroughs: Labour {councils_change lab +3|takes three}, {councils_change lab -2 note=harrow_and_the_tower_hamlets_mayoralty|loses two}

Labour won {councils_change lab +3 measure=gained_from_con|three flagship boroughs} from the Conservatives overnight. {council_control westminster lab gain from=con|Westminster} has {record westminster null measure=first_ever unit=year|never} had a Labour council before, {record barnet null measure=first_ever unit=year|nor} has {council_control barnet lab gain from=con|Barnet}, where the party won {council_seats lab 41 area=barnet|41 seats} in {contests_count wards 16 measure=won_by_lab|16 wards} and the Tories {council_seats con 22 area=barnet|22} in {contests_count wards 9 measure=won_by_con|nine}. {council_control wandsworth lab gain from=con|Wandsworth} is Labour for the first time in {record wandsworth 44 unit=years measure=first_time|44 years}.

Labour's majority in Westminster is {council_size lab 8 area=westminster measure=majority_in_seats|eight}, on a council slimmed to {council_size all 54 area=westminster measure=size|54 seats}.

Going the other way, {council_control harrow con gain from=lab|Harrow} became Conservative, and Labour's John Biggs was beaten by Lutfur Rahman of Aspire for {mayor_result tower-hamlets-mayor elected party=aspire candidate=Lutfur_Rahman unit=outcome|the mayoralty of Tower Hamlets}.

No change:
— Conservative: {council_control hillingdon con hold|Hillingdon}, {council_control kensington-and-chelsea con hold|Kensington & Chelsea}, {council_control bexley con hold|Bexley}, {council_control bromley con hold|Bromley}
— Lib Dem: {council_control sutton ld hold|Sutton}, {council_control richmond-upon-thames ld hold|Richmond}
— Labour: {council_control hammersmith-and-fulham lab hold|Hammersmith & Fulham}, {council_control redbridge lab hold|Redbridge}, {council_control waltham-forest lab hold|Waltham Forest}, {council_control ealing lab hold|Ealing}, {council_control hounslow lab hold|Hounslow}, {council_control camden lab hold|Camden}, {council_control southwark lab hold|Southwark}

In Lambeth, {seats_change lab +2 area=lambeth & seats_change ld +3 area=lambeth|Labour and the Lib Dems gained two and three respectively}, all at the expense of Greens ({seats_change grn -3 area=lambeth|down three}) and Tories. Bromley's ruling group lost ground to the Lib Dems ({seats_change ld +5 area=bromley|+5}), independents ({seats_change ind +5 area=bromley|+5}) and Labour ({seats_change lab +2 area=bromley|+2}). {council_control islington lab hold|Islington} was never in doubt, though the Greens picked up {seats_change grn +2 area=islington|two} to make {council_seats grn 3 area=islington|three}.

{seats_at_stake all 1817|1,817 seats} were up for election in {councils_at_stake all 32|32 boroughs}.
