"""What `import tallyroom` gives: nights, tables, counts, projections and copy, for notebooks and scripts.

Thin: each function asks the room that knows, and shows what it says as a table or a picture.
"""
