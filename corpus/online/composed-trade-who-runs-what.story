{"outlet_type": "trade site analysis", "election_date": "2027-05-06", "moment": "2027-05-10T09:00", "default_area": null, "base": "before the election", "source": "composed", "text": "composed: own consistent figures"}
---
Four days on: who really runs the hung councils

Our tracker shows deals agreed at {contests_count councils 19 of=41 measure=deals_agreed|19 of the 41} hung authorities. {council_control worcester noc|Worcester}: Green minority, {council_seats grn 14 area=worcester of=35|14 of 35}. {council_control wirral noc|Wirral}: Labour stays on as a minority with {council_seats lab 29 area=wirral|29}, {council_size lab 5 area=wirral measure=short_of_majority|five short}. {council_control plymouth noc|Plymouth}: Conservatives and Reform, {council_seats con 17 area=plymouth & council_seats reform 15 area=plymouth|17 and 15} respectively, have enough between them. {council_control calderdale noc|Calderdale}: nothing signed.

By contrast there was never any question of talks at {council_control sutton ld hold|Sutton} or {council_control woking ld hold|Woking}, where the Lib Dems emerged with majorities of {council_size ld 19 area=sutton measure=majority_in_seats & council_size ld 18 area=woking measure=majority_in_seats|19 and 18} respectively.

Rumours that Hartlepool's independents would join Reform came to nothing. {council_control hartlepool reform|Hartlepool} didn't need them: Reform has {council_seats reform 19 area=hartlepool of=36|19 of the 36 seats}.

One to watch: {council_control rossendale noc|Rossendale}, tied {council_seats lab 12 area=rossendale & council_seats reform 12 area=rossendale|12-12} between Labour and Reform with {council_seats grn 6 area=rossendale & council_seats con 6 area=rossendale|Greens and Tories six each}.
