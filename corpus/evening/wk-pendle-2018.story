{"outlet_type": "weekly", "election_date": "2018-05-03", "moment": "2018-05-08T09:00", "default_area": "pendle", "base": "2014", "source": "english-2018 dataset, Pendle wards", "text": "retold: figures real, candidates not named"}
---
TORIES TAKE {council_control pendle con gain|PENDLE} – BY {council_size con 1 measure=majority|ONE}
How your ward voted

THE Conservatives have an overall majority on {council_control pendle con gain from=noc|Pendle Council}. It is as small as they come: {council_seats con 25|25 seats} out of {council_size all 49 measure=seats|49}, {council_size con 1 measure=majority|a majority of one}.

Labour stays at {council_seats lab 15 0|15}, the Liberal Democrats {council_seats ld 9 0|at nine}.

The seat that tipped the scales was {ward_control marsden con gain from=bnp|Marsden}, held until now by the BNP. The Tories gained {ward_control vivary-bridge con gain from=ld|Vivary Bridge} too but lost {ward_control coates con loss|Coates}, so the night's net profit was {seats_change con 1|one}.

BARROWFORD
Con {ward_result barrowford 1103 party=con|1,103}
Lab {ward_result barrowford 376 party=lab|376}
{ward_control barrowford con hold|Con hold}. Maj {votes_majority barrowford 727 party=con|727}

BOULSWORTH
Con {ward_result boulsworth 938 party=con|938}
Lab {ward_result boulsworth 311 party=lab|311}
LD {ward_result boulsworth 306 party=ld|306}
{ward_control boulsworth con hold|Con hold}. Maj {votes_majority boulsworth 627 party=con|627}

BRADLEY
Lab {ward_result bradley 1304 party=lab|1,304}
Con {ward_result bradley 1197 party=con|1,197}
{ward_control bradley lab hold|Lab hold}. Maj {votes_majority bradley 107 party=lab|107}

BRIERFIELD
Lab {ward_result brierfield 1201 party=lab|1,201}
Con {ward_result brierfield 516 party=con|516}
{ward_control brierfield lab hold|Lab hold}. Maj {votes_majority brierfield 685 party=lab|685}

COATES
LD {ward_result coates 755 party=ld|755}
Con {ward_result coates 559 party=con|559}
Lab {ward_result coates 278 party=lab|278}
Green {ward_result coates 45 party=grn|45}
{ward_control coates ld gain from=con|LD gain from Con}. Maj {votes_majority coates 196 party=ld|196}

MARSDEN
Con {ward_result marsden 588 party=con|588}
Lab {ward_result marsden 409 party=lab|409}
{ward_control marsden con gain from=bnp|Con gain from BNP}. Maj {votes_majority marsden 179 party=con|179}

VIVARY BRIDGE
Con {ward_result vivary-bridge 529 party=con|529}
LD {ward_result vivary-bridge 488 party=ld|488}
Lab {ward_result vivary-bridge 264 party=lab|264}
{ward_control vivary-bridge con gain from=ld|Con gain from LD}. Maj {votes_majority vivary-bridge 41 party=con|41}

WATERSIDE
LD {ward_result waterside 510 party=ld|510}
Con {ward_result waterside 454 party=con|454}
Lab {ward_result waterside 260 party=lab|260}
Green {ward_result waterside 47 party=grn|47}
{ward_control waterside ld hold|LD hold}. Maj {votes_majority waterside 56 party=ld|56}
