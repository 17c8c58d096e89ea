{"outlet_type": "regional daily", "election_date": "1997-05-01", "moment": "1997-05-02T06:00", "default_area": "england", "base": "1992", "source": "commons-2010 dataset, results_1997", "text": "retold: real figures"}
---
A nation changes its mind

THERE will be arguments for years about which result did it. In the Midlands they will tell you it was {ward_control birmingham-edgbaston lab gain from=con|Edgbaston}, where Gisela Stuart took {ward_result birmingham-edgbaston 23554 party=lab candidate=Gisela_Stuart|23,554} votes to the Tories' {ward_result birmingham-edgbaston 18712 party=con|18,712} in a seat which had been Tory since {record birmingham-edgbaston-con 1922 unit=year|1922}.

Everyone else will say {ward_control enfield-southgate lab gain from=con|Southgate}. It was ten past three. Stephen Twigg, {ward_result enfield-southgate 20570 party=lab candidate=Stephen_Twigg|20,570}, could not keep his eyebrows in place. Michael Portillo, {ward_result enfield-southgate 19137 party=con candidate=Michael_Portillo|19,137}, kept his. The margin was {votes_majority enfield-southgate 1433 party=lab|1,433}, and with it went the man most people supposed would be the next Leader of the Opposition.

{ward_control bedford lab gain from=con|Bedford} was Labour's as well, and by no narrow squeak: {ward_result bedford 24774 party=lab|24,774} against {ward_result bedford 16474 party=con|16,474}. The Liberal Democrats had to be content with {ward_result bedford 6044 party=ld|6,044} there. They were content with rather more in {ward_control bath ld hold|Bath}, held with a thumping {ward_result bath 26169 party=ld|26,169}, some {votes_majority bath 9319 party=ld|9,319} more than the Tory.

Where, then, did the Conservatives survive? {ward_control guildford con hold|Guildford}, for one. But look at what Guildford cost them. {ward_result guildford 24230 party=con|24,230} is not much to show in one of the bluest towns in Surrey, and the Lib Dems' {ward_result guildford 19439 party=ld|19,439} was too near for comfort.
