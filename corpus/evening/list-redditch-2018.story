{"outlet_type": "ward list", "election_date": "2018-05-03", "moment": "2018-05-04T04:00", "default_area": "redditch", "base": "before the election", "source": "english-2018 dataset", "text": "retold: figures real, candidates not named"}
---
REDDITCH BOROUGH COUNCIL
{council_control redditch con gain from=lab|CONSERVATIVE GAIN FROM LABOUR}

Abbey: Con {ward_result abbey 767 party=con|767}, Lab {ward_result abbey 687 party=lab|687}, LD {ward_result abbey 95 party=ld|95}, UKIP {ward_result abbey 52 party=ukip|52}, Green {ward_result abbey 50 party=grn|50}. {ward_control abbey con gain from=lab|Con gain from Lab}.
Astwood Bank and Feckenham: Con {ward_result astwood-bank-and-feckenham 1077 party=con|1077}, Lab {ward_result astwood-bank-and-feckenham 376 party=lab|376}, Green {ward_result astwood-bank-and-feckenham 136 party=grn|136}, UKIP {ward_result astwood-bank-and-feckenham 59 party=ukip|59}. {ward_control astwood-bank-and-feckenham con hold|Con hold}.
Batchley & Brockhill: Con {ward_result batchley-and-brockhill 809 party=con|809}, Lab {ward_result batchley-and-brockhill 777 party=lab|777}, UKIP {ward_result batchley-and-brockhill 71 party=ukip|71}, Green {ward_result batchley-and-brockhill 68 party=grn|68}. {ward_control batchley-and-brockhill con gain from=lab|Con gain from Lab}.
Central: Lab {ward_result central 883 party=lab|883}, Con {ward_result central 376 party=con|376}, Green {ward_result central 71 party=grn|71}, LD {ward_result central 63 party=ld|63}, UKIP {ward_result central 60 party=ukip|60}. {ward_control central lab hold|Lab hold}.
Church Hill: Con {ward_result church-hill 766 party=con|766}, Lab {ward_result church-hill 765 party=lab|765}, UKIP {ward_result church-hill 128 party=ukip|128}, LD {ward_result church-hill 87 party=ld|87}, Green {ward_result church-hill 54 party=grn|54}. {ward_control church-hill con gain from=ukip|Con gain from UKIP}.
Greenlands: Lab {ward_result greenlands 762 party=lab|762}, Con {ward_result greenlands 556 party=con|556}, LD {ward_result greenlands 108 party=ld|108}, UKIP {ward_result greenlands 95 party=ukip|95}, Green {ward_result greenlands 74 party=grn|74}. {ward_control greenlands lab hold|Lab hold}.

Parties before: Lab {council_seats lab 15 as_of=before_the_election|15}, Con {council_seats con 13 as_of=before_the_election|13}, UKIP {council_seats ukip 1 as_of=before_the_election|1}.
Parties after: Con {council_seats con 17|17}, Lab {council_seats lab 12|12}.
