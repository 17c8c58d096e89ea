{
 "outlet_type": "trade list",
 "election_date": "2012-05-03",
 "moment": "Friday 4 May 2012, midday",
 "default_area": "gb",
 "base": "before the election",
 "source": "council totals of 3 May 2012",
 "text": "retold: real figures, new sentences"
}
---
LOCAL ELECTIONS: CHANGES OF CONTROL (our list, {councils_declared all 104 of=181 unit=councils|104 of 181 councils} in)

Labour from Conservative
{council_control great-yarmouth lab gain from=con unit=control area=great-yarmouth|Great Yarmouth}: Lab {council_seats lab 21 area=great-yarmouth|21}, Con {council_seats con 18 area=great-yarmouth|18}
{council_control harlow lab gain from=con unit=control area=harlow|Harlow}: Lab {council_seats lab 20 area=harlow|20}, Con {council_seats con 13 area=harlow|13}
{council_control plymouth lab gain from=con unit=control area=plymouth|Plymouth}: Lab {council_seats lab 31 area=plymouth|31}, Con {council_seats con 26 area=plymouth|26}
{council_control southampton lab gain from=con unit=control area=southampton|Southampton}: Lab {council_seats lab 30 area=southampton|30}, Con {council_seats con 16 area=southampton|16}, LD {council_seats ld 2 area=southampton|2}
{council_control redditch lab gain from=con unit=control area=redditch|Redditch}: Lab {council_seats lab 15 area=redditch|15}, Con {council_seats con 14 area=redditch|14}

Labour from no overall control
{council_control exeter lab gain from=noc unit=control area=exeter|Exeter}: Lab {council_seats lab 24 area=exeter|24}, Con {council_seats con 11 area=exeter|11}, LD {council_seats ld 5 area=exeter|5}
{council_control norwich lab gain from=noc unit=control area=norwich|Norwich}: Lab {council_seats lab 21 area=norwich|21}, Grn {council_seats grn 15 area=norwich|15}, LD {council_seats ld 3 area=norwich|3}
{council_control reading lab gain from=noc unit=control area=reading|Reading}: Lab {council_seats lab 26 area=reading|26}, Con {council_seats con 12 area=reading|12}, LD {council_seats ld 4 area=reading|4}, Grn {council_seats grn 3 area=reading|3}, Ind {council_seats ind 1 area=reading|1}
{council_control thurrock lab gain from=noc unit=control area=thurrock|Thurrock}: Lab {council_seats lab 25 area=thurrock|25}, Con {council_seats con 21 area=thurrock|21}, Ind {council_seats ind 2 area=thurrock|2}, Ukip {council_seats ukip 1 area=thurrock|1}
{council_control wirral lab gain from=noc unit=control area=wirral|Wirral}: Lab {council_seats lab 37 area=wirral|37}, Con {council_seats con 22 area=wirral|22}, LD {council_seats ld 7 area=wirral|7}
{council_control north-east-lincolnshire lab gain from=noc unit=control area=north-east-lincolnshire|NE Lincolnshire}: Lab {council_seats lab 25 area=north-east-lincolnshire|25}, Con {council_seats con 12 area=north-east-lincolnshire|12}, LD {council_seats ld 4 area=north-east-lincolnshire|4}

Conservative from no overall control
{council_control winchester con gain from=noc unit=control area=winchester|Winchester}: Con {council_seats con 29 area=winchester|29}, LD {council_seats ld 25 area=winchester|25}, Lab {council_seats lab 2 area=winchester|2}

No overall control from Conservative
{council_control gloucester noc gain from=con unit=control area=gloucester|Gloucester}: Con {council_seats con 18 area=gloucester|18}, LD {council_seats ld 9 area=gloucester|9}, Lab {council_seats lab 9 area=gloucester|9}

Held, and worth noting
{council_control portsmouth ld hold unit=control area=portsmouth|Portsmouth} (LD), {council_control cheltenham ld hold unit=control area=cheltenham|Cheltenham} (LD), {council_control swindon con hold unit=control area=swindon|Swindon} (Con, majority cut to {council_size con 1 measure=majority_in_seats area=swindon|one}), {council_control hastings lab hold unit=control area=hastings|Hastings} (Lab)
