"""Words: house style (`style`, `names`, `summary`), and copy read back into figures (`reading`).

No network, no clock.
"""
