"""From a story's text to the claims it makes: `read.read` is the door.

Here: grammar over tokens, with gazetteers of names and a phrasebook. Not here: verdicts, which need a ledger.
"""
