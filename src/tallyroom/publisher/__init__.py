"""Keeping a published site up to date: the process that publishes, its supervisor, and the state that others read.

What a page says is for `publish`. Not here: serving a site, and who may see the state.
"""
