{"outlet_type": "wire (home)", "election_date": "2021-05-06", "moment": "2021-05-08T17:00", "default_area": "west-of-england", "base": "2017", "source": "published results of 2021", "text": "retold: real figures"}
---
Norris takes {mayor_result west-of-england-mayor elected gain party=lab candidate=Dan_Norris from=con unit=outcome|West of England mayoralty} for Labour

Former minister Dan Norris has been {mayor_result west-of-england-mayor elected gain party=lab candidate=Dan_Norris from=con unit=outcome|elected} mayor of the West of England, taking for Labour a post the Conservatives had won four years ago.

He received {mayor_result west-of-england-mayor 125482 party=lab candidate=Dan_Norris measure=final unit=votes|125,482} votes ({mayor_result west-of-england-mayor 59.5 party=lab candidate=Dan_Norris measure=final unit=percent|59.5%}) after second choices, {votes_majority west-of-england-mayor 40093 party=lab|40,093} ahead of Conservative Samuel Williams with {mayor_result west-of-england-mayor 85389 party=con candidate=Samuel_Williams measure=final unit=votes|85,389} ({mayor_result west-of-england-mayor 40.5 party=con candidate=Samuel_Williams measure=final unit=percent|40.5%}).

First round:
Dan Norris, Lab, {mayor_result west-of-england-mayor 84434 party=lab candidate=Dan_Norris measure=first unit=votes & mayor_result west-of-england-mayor 33.4 +6.1 party=lab candidate=Dan_Norris measure=first unit=percent|84,434 (33.4%, +6.1)}
Samuel Williams, C, {mayor_result west-of-england-mayor 72415 party=con candidate=Samuel_Williams measure=first unit=votes & mayor_result west-of-england-mayor 28.6 +1.3 party=con candidate=Samuel_Williams measure=first unit=percent|72,415 (28.6%, +1.3)}
Jerome Thomas, Green, {mayor_result west-of-england-mayor 54919 party=grn candidate=Jerome_Thomas measure=first unit=votes & mayor_result west-of-england-mayor 21.7 +10.5 party=grn candidate=Jerome_Thomas measure=first unit=percent|54,919 (21.7%, +10.5)}
Stephen Williams, LD, {mayor_result west-of-england-mayor 41193 party=ld candidate=Stephen_Williams measure=first unit=votes & mayor_result west-of-england-mayor 16.3 -3.9 party=ld candidate=Stephen_Williams measure=first unit=percent|41,193 (16.3%, -3.9)}

Turnout was {turnout west-of-england 36.6|36.6%}.
