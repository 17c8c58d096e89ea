"""Alerts on their way: to whom, by which road, what has been sent. Each once, in order, again until it arrives.

`settings` is the file that says who is told what, `outbox` what is still to be sent and what has been, `channels` the
roads, `courier` the going to and fro. Not here: what is worth an alert and its words (`copydesk.alerting`).
"""
