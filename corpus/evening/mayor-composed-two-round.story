{"outlet_type": "weekly", "election_date": "2015-05-07", "moment": "2015-05-14T09:00", "default_area": "saltmarsh", "base": "2011", "source": "composed", "text": "composed: invented town and candidates"}
---
Mayor loses by {votes_majority saltmarsh-mayor 88 party=ind|88} after dawn recount

SALTMARSH has a new mayor. Priya Lund, Independent, {mayor_result saltmarsh-mayor elected gain party=ind candidate=Priya_Lund from=con unit=outcome|won the chain} from Conservative Giles Farrant at 6.20 on Saturday morning.

It all turned on the {contests_count eliminated-candidates 3 unit=candidates|three} people who were knocked out. Mr Farrant, mayor for {record farrant-mayor 8 unit=years|eight years}, was well in front at halfway with {mayor_result saltmarsh-mayor 9844 party=con candidate=Giles_Farrant measure=first unit=votes|9,844} first choices to Mrs Lund's {mayor_result saltmarsh-mayor 7120 party=ind candidate=Priya_Lund measure=first unit=votes|7,120}; Labour had {mayor_result saltmarsh-mayor 6975 party=lab measure=first unit=votes|6,975}, UKIP {mayor_result saltmarsh-mayor 3202 party=ukip measure=first unit=votes|3,202}, the Greens {mayor_result saltmarsh-mayor 1461 party=grn measure=first unit=votes|1,461}.

But {mayor_result saltmarsh-mayor 0.75 unit=fraction party=ind candidate=Priya_Lund measure=share_of_usable_transfers|three-quarters} of the second choices that could be used went her way, and she finished on {mayor_result saltmarsh-mayor 11344 party=ind candidate=Priya_Lund measure=final unit=votes|11,344} to his {mayor_result saltmarsh-mayor 11256 party=con candidate=Giles_Farrant measure=final unit=votes|11,256}.

At the previous election he had won in the first round with {mayor_result saltmarsh-mayor 54 party=con candidate=Giles_Farrant measure=first as_of=2011 unit=percent|54 per cent}.

More than {context_figure rejected-papers 2100 unit=votes qualifiers=more_than|2,100} people filled in the first column only, {context_figure rejected-papers-two-crosses 340 unit=votes qualifiers=some|some 340} put two crosses in it, and {context_figure rejected-papers-drawing 1 unit=votes|one} drew a lobster.
