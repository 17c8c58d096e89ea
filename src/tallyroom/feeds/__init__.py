"""Formats, in and out: one file a format, each reading into the domain's values or writing them.

Decides nothing about what is true, and knows no live night, only the values it is handed.
"""
