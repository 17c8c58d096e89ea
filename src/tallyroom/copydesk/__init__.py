"""The copy desk: from a story's text to the claims it makes.

Here: the reader. Not here: verdicts, which need a ledger, and copy, which needs figures.
"""
