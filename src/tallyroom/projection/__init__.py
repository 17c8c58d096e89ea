"""What the night means: the House of Commons, the national share and the seats still to come, each with its
interval.

Lives here: the estimates and how well they did on past nights. Does not: the clock, the ledger, the words
and pages around an estimate. Chance comes in as a seed; the same seed gives the same numbers. Modules are
imported by name, so that asking for one does not load the others.
"""
