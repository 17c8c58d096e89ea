"""Alerts: which moments of the night are worth interrupting somebody for, in a line each, and what makes one wrong.

`rules` are what somebody asked to be told of, `watch` is the night going by them, `words` how it is said. Not here: who
is told, how it gets there, and what has been sent (`dispatch`).
"""
