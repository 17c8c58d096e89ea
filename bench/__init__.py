"""Speed and memory, printed: `make bench`. Nothing here passes or fails, and no test asserts a time.

Each module has a `run()` that prints its figures, as ratios against a peer or a bound of the same run where it can.
"""
