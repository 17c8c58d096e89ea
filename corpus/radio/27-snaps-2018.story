{
 "outlet_type": "agency snaps",
 "election_date": "2018-05-03",
 "moment": "Friday 4 May 2018, through the day",
 "default_area": "england",
 "base": "before the election",
 "source": "council totals of 3 May 2018",
 "text": "retold: real figures, new sentences"
}
---
0034 SNAP Tories hold {council_control swindon con hold unit=control area=swindon|Swindon}: Con {council_seats con 30 area=swindon|30} Lab {council_seats lab 24 area=swindon|24} LD {council_seats ld 2 area=swindon|2} other {council_seats oth 1 area=swindon|1}
0041 SNAP Labour loses {council_control nuneaton-and-bedworth lab loss unit=control area=nuneaton-and-bedworth|Nuneaton and Bedworth}: Lab {council_seats lab 17 -7 area=nuneaton-and-bedworth|17 (minus 7)} Con {council_seats con 16 +8 area=nuneaton-and-bedworth|16 (plus 8)} Green {council_seats grn 1 area=nuneaton-and-bedworth|1}
0102 SNAP Conservatives gain {council_control basildon con gain unit=control area=basildon|Basildon}, Ukip cut to {council_seats ukip 2 area=basildon|two}
0104 Basildon full: C {council_seats con 22 area=basildon|22}, Lab {council_seats lab 13 area=basildon|13}, Ukip {council_seats ukip 2 area=basildon|2}, others {council_seats oth 5 area=basildon|5}
0151 SNAP CONSERVATIVES GAIN {council_control peterborough con gain unit=control area=peterborough|PETERBOROUGH} ({council_seats con 31 area=peterborough|31} OF {council_size all 60 measure=seats_on_council area=peterborough|60})
0158 SNAP Redditch {council_control redditch con gain unit=control area=redditch|Con gain from Lab}; Con {council_seats con 17 area=redditch|17} Lab {council_seats lab 12 area=redditch|12}
0212 ADVISORY – the Redditch snap should NOT say Ukip held its seat. It has {council_seats ukip 0 area=redditch|none}.
0230 SNAP Trafford: Tories short of majority. {council_control trafford con loss unit=control area=trafford|Con lose control}. Lab {council_seats lab 30 area=trafford|30}, Con {council_seats con 29 area=trafford|29}, LD {council_seats ld 2 area=trafford|2}, Green {council_seats grn 2 +2 area=trafford|2, both gains}
0317 SNAP Labour takes {council_control plymouth lab gain unit=control area=plymouth|Plymouth} with majority of {council_size lab 5 measure=majority_in_seats area=plymouth|five}
0318 Plymouth: Lab {council_seats lab 31 area=plymouth|31}, C {council_seats con 26 area=plymouth|26}, Ukip {council_seats ukip 0 area=plymouth|nil}
0340 SNAP {council_control dudley noc hold unit=control area=dudley|Dudley} still hung: Con {council_seats con 36 area=dudley|36}, Lab {council_seats lab 35 area=dudley|35}, other {council_seats oth 1 area=dudley|one}. {council_control dudley noc hold unit=control area=dudley|NOC no change}. Cons {council_size con 1 measure=short_of_majority area=dudley|one short}
0402 SNAP Ukip lose {seats_change ukip -3 area=walsall|all three} in Walsall, {seats_change ukip -8 area=dudley|all eight} in Dudley
1311 SNAP Con gain {council_control worcester con gain unit=control area=worcester|Worcester}, {council_seats con 18 area=worcester|18} of {council_size all 35 measure=seats_on_council area=worcester|35}, {council_seats lab 15 area=worcester|15} Lab, {council_seats grn 2 area=worcester|two} Green
1540 SNAP Lib Dems gain {council_control south-cambridgeshire ld gain unit=control area=south-cambridgeshire|South Cambridgeshire} from Cons: LD {council_seats ld 30 +16 area=south-cambridgeshire|30, net gain 16}; Con {council_seats con 11 area=south-cambridgeshire|11}
1622 SNAP {council_control mole-valley noc gain unit=control area=mole-valley|Mole Valley} to NOC
