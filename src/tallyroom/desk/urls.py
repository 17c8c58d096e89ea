"""Every path of the desk. What each needs is in `roles.DOORS`, by the name given here."""

from __future__ import annotations

from django.urls import path

from tallyroom.desk.views import (
    accounts,
    api,
    auditing,
    cases,
    correcting,
    files,
    health,
    home,
    keying,
    people,
    reports,
    signing_in,
    tokens,
    wall,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in", signing_in.sign_in, name="sign-in"),
    path("second-factor", signing_in.second_factor, name="second-factor"),
    path("sign-out", signing_in.sign_out, name="sign-out"),
    path("language", signing_in.language, name="language"),
    path("invitations/<str:secret>", accounts.invitation, name="invitation"),
    path("account", accounts.account, name="account"),
    path("account/second-factor", accounts.second_factor, name="account-second-factor"),
    path("static/<str:name>", files.static, name="static"),
    path("health", health.ready, name="health"),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("metrics", health.metrics, name="metrics"),
    path("bodies/<str:body>", home.body, name="body"),
    path("contests/<str:contest>", home.contest, name="contest"),
    path("contests/<str:contest>/key", keying.key, name="key"),
    path("contests/<str:contest>/draft", keying.draft, name="draft"),
    path("contests/<str:contest>/look", keying.look, name="look"),
    path("contests/<str:contest>/correct", correcting.correct, name="correct"),
    path("waiting", cases.waiting, name="waiting"),
    path("cases/<int:case>", cases.case, name="case"),
    path("wall", wall.wall, name="wall"),
    path("wall/events", wall.events, name="wall-events"),
    path("report", reports.report, name="report"),
    path("outcomes", reports.outcomes, name="outcomes"),
    path("reports", reports.reports, name="reports"),
    path("reports/<int:report>", reports.outcome, name="report-outcome"),
    path("account/sessions/<str:session>", accounts.end_session, name="session"),
    path("people", people.people, name="people"),
    path("people/<int:person>", people.person, name="person"),
    path("tokens", tokens.tokens, name="tokens"),
    path("tokens/<int:token>", tokens.revoke, name="revoke"),
    path("audit", auditing.audit_page, name="audit"),
    path("audit.<str:form>", auditing.export, name="audit-export"),
    path("returns", api.returns, name="returns"),
    path("openapi.json", api.openapi, name="openapi"),
]

handler400 = "tallyroom.desk.pages.bad_request"
handler404 = "tallyroom.desk.pages.not_found"
handler500 = "tallyroom.desk.pages.broken"
