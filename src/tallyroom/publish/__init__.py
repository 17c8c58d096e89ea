"""The published site: pages, charts and data as files, and where they go.

No server code at read time, and no rules about results: everything shown is read from the board. `site` says which
pages there are, `pages` what they say, `api` the data files, `folder` and `server` where they go.
"""
