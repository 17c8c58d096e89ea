"""What an engineer on duty needs: copies and their proof, moving a night elsewhere, a look at everything beforehand.

Every part is asked by its own room; nothing of a night is interpreted here.
"""
