"""From what a story claims to whether the ledger agrees: `check.check_copy` is the door.

Here: verdicts with their reasons, and the reports that show them. Not here: the reading of text (`reading`), the
ledger itself (a view of a night is handed in), files and the network (`cli`).
"""
