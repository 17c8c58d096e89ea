"""The desk: where people sign in, key, verify, correct and watch. A Django application beside the ledger.

Has no rules of its own: a keyed return enters by the same door as a feed. Its own tables hold people, drafts, keyings
that wait, readers' reports and what staff did; what was declared is the ledger's. Django is imported in this room only.
"""
