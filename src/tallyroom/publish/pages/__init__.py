"""What each page says, one module a kind of page: values read through a `Reader`, handed to a template of that name.

Computes no results and holds no markup: that is for `tally`, `charts` and the templates.
"""
