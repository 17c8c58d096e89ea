{"outlet_type": "podcast script", "election_date": "2025-05-01", "moment": "2025-05-03T08:00", "default_area": null, "base": null, "source": "westminster by_elections", "text": "retold: westminster by-elections data, numbers as words"}
---
HOST: Right, the quiz round. Smallest majority at a by-election, go.

GUEST: Runcorn! Runcorn and Helsby. {votes_majority runcorn-and-helsby 6|Six}.

HOST: {votes_majority runcorn-and-helsby 6|Six votes}. Reform {ward_result runcorn-and-helsby 12645 party=reform|twelve thousand, six hundred and forty-five}, Labour…

GUEST: {ward_result runcorn-and-helsby 12639 party=lab|Twelve thousand, six hundred and thirty-nine}. I was in the room. They recounted the lot. {ward_control runcorn-and-helsby reform gain from=lab|Reform gain from Labour}.

HOST: And the Tories were {ward_result runcorn-and-helsby 3 unit=rank party=con|third}?

GUEST: By {votes_majority runcorn-and-helsby 27 party=con measure=lead_over_green|twenty-seven votes} from the Greens, yeah. {ward_result runcorn-and-helsby 2341 party=con|Two thousand, three hundred and forty-one}.

HOST: OK. Next: who held on in Uxbridge in 2023, and by how many?

GUEST: {ward_control uxbridge-and-south-ruislip con hold|Tories}, {votes_majority uxbridge-and-south-ruislip 500 qualifiers=under|under five hundred}. {votes_majority uxbridge-and-south-ruislip 495|Four hundred and ninety-five}?

HOST: Correct. Same day, {ward_control selby-and-ainsty lab gain from=con|Selby} went Labour by {votes_majority selby-and-ainsty 4161|four thousand one hundred and sixty-one} and {ward_control somerton-and-frome ld gain from=con|Somerton} went Lib Dem by {votes_majority somerton-and-frome 11008 qualifiers=over|over eleven thousand}. Batley?

GUEST: 2021. {ward_control batley-and-spen lab hold|Labour hold}, {votes_majority batley-and-spen 323|three hundred and twenty-three}. Hartlepool that May, {ward_control hartlepool con gain from=lab|Conservative gain}, {votes_majority hartlepool 6940 qualifiers=nearly|nearly seven thousand}.

HOST: Last one. Rochdale, February 2024.

GUEST: {ward_control rochdale workers-party gain from=lab|George Galloway}. Majority… {votes_majority rochdale 5697|five thousand, six hundred and ninety-seven}. Labour, who'd disowned their man, {ward_result rochdale 4 unit=rank party=lab|fourth}, on about {ward_result rochdale 2402 party=lab qualifiers=about|two thousand four hundred}.

HOST: You need to get out more.
