"""The writer: figures into stories, for any outlet, in English and Welsh. `write_copy` is the door (`write`).

What is said comes from `points`, in which order from an outlet's file (`outlets/*.toml`), in which words from a
language's file (`languages/*.toml`). No sentence stands in Python.
"""
