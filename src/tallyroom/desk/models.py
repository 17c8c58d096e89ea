"""The desk's own tables: people, drafts, returns on their way, readers' reports, and what staff did.

What was declared is not here: that is the ledger's.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from tallyroom.desk.roles import EVERYWHERE, Role, covers


class People(BaseUserManager):
    """Makes people. Names to sign in with are kept in lower case, so that a phone's capital does not matter."""

    def create_user(self, username: str, password: str | None, **fields: Any) -> Person:
        person: Person = self.model(username=self.model.normalize_username(username).lower().strip(), **fields)
        person.set_password(password)
        person.save()
        return person

    def get_by_natural_key(self, username: str | None) -> Any:
        return self.get(username=(username or "").lower().strip())


class Person(AbstractBaseUser):
    """Somebody with an account. `bodies` is their patch: ids of councils, or `["*"]`."""

    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    bodies = models.JSONField(default=list)
    language = models.CharField(max_length=2, default="en")
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)
    #: When they last asked for anything, to the minute.
    seen_at = models.DateTimeField(null=True)

    objects = People()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    def may(self, role: Role) -> bool:
        return Role(self.role).reaches(role)

    def covers(self, body: str) -> bool:
        return covers(self.bodies, body)

    @property
    def is_everywhere(self) -> bool:
        return EVERYWHERE in self.bodies

    @property
    def signature(self) -> str:
        """How the ledger names this person: `desk:` and the name to sign in with."""
        return f"desk:{self.username}"

    @property
    def own(self) -> str:
        """What the keys of this person's forms begin with."""
        return f"person:{self.pk}"


class RecoveryCode(models.Model):
    """A code for when the telephone is lost, good once. Only its hash is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="recovery_codes")
    hashed = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)


class Invitation(models.Model):
    """A link by which somebody makes their account, good once and not for long. Only its hash is kept."""

    hashed = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=20)
    bodies = models.JSONField(default=list)
    by = models.ForeignKey(Person, models.PROTECT, related_name="invited")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="invitation")
    revoked_at = models.DateTimeField(null=True)


class Token(models.Model):
    """An API token of a feed: scoped to councils, named by its source, revocable. Only its hash is kept."""

    name = models.CharField(max_length=60)
    hashed = models.CharField(max_length=64, unique=True)
    source = models.CharField(max_length=60)
    bodies = models.JSONField(default=list)
    by = models.ForeignKey(Person, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)

    def covers(self, body: str) -> bool:
        return covers(self.bodies, body)

    @property
    def signature(self) -> str:
        return f"feed:{self.name}"

    @property
    def own(self) -> str:
        """What its idempotency keys begin with: two tokens may have one name."""
        return f"token:{self.pk}"


class Draft(models.Model):
    """A form that somebody has begun. `edit` counts its changes, so that no clock decides which is newer."""

    person = models.ForeignKey(Person, models.CASCADE)
    contest = models.CharField(max_length=200)
    fields = models.JSONField(default=dict)
    edit = models.IntegerField(default=0)
    submission = models.CharField(max_length=64)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "contest"], name="one_draft_each")]


class State(models.TextChoices):
    """Where a return on its way stands."""

    WAITING = "waiting", "waits for a second person"
    DIFFERS = "differs", "the two keyings differ"
    QUERIED = "queried", "waits for a decision on queries"
    AGREED = "agreed", "on its way into the ledger"
    RECORDED = "recorded", "recorded"
    REJECTED = "rejected", "rejected"
    SUPERSEDED = "superseded", "replaced by a later word"


OPEN = (State.WAITING, State.DIFFERS, State.QUERIED, State.AGREED)


class Case(models.Model):
    """One contest's return from its first keying to the ledger. `key` makes recording it twice harmless."""

    contest = models.CharField(max_length=200)
    body = models.CharField(max_length=100, db_index=True)
    source = models.CharField(max_length=60)
    policy = models.CharField(max_length=30)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    key = models.CharField(max_length=80, unique=True)
    declaration = models.TextField(blank=True)
    findings = models.JSONField(default=list)
    note = models.CharField(max_length=500, blank=True)
    #: Whom its entry names: those who said these figures, and those who decided on them.
    signed = models.TextField(blank=True)
    entry = models.IntegerField(null=True)
    opened_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest"], condition=models.Q(state__in=OPEN), name="one_open_case_each")
        ]
        indexes: ClassVar = [models.Index(fields=["state", "opened_at"])]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class Weight(models.TextChoices):
    """What a keying is worth."""

    COUNTS = "counts", "one of those that the policy looks at"
    LATE = "late", "came after others had agreed or differed: shown to whoever decides"
    REPLACED = "replaced", "whoever sent it has said something else since, or the same again"


class Keying(models.Model):
    """What one person, or one feed, keyed or decided. `submission` makes the same form sent twice one keying."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="keyings")
    person = models.ForeignKey(Person, models.PROTECT, null=True)
    token = models.ForeignKey(Token, models.PROTECT, null=True)
    submission = models.CharField(max_length=400, unique=True)
    declaration = models.TextField()
    keyed_at = models.DateTimeField(auto_now_add=True)
    is_decision = models.BooleanField(default=False)
    weight = models.CharField(max_length=10, choices=Weight.choices, default=Weight.COUNTS)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "person", "is_decision"],
                condition=~models.Q(weight="replaced"),
                name="one_keying_each",
            ),
            models.UniqueConstraint(
                fields=["case", "token"], condition=~models.Q(weight="replaced"), name="one_sending_each"
            ),
        ]

    @property
    def by(self) -> Person | Token:
        who: Person | Token = self.person or self.token
        return who


class Report(models.Model):
    """What a reader says is wrong on a published page, and what came of it."""

    page = models.CharField(max_length=300)
    figure = models.CharField(max_length=300, blank=True)
    message = models.TextField(max_length=2000)
    contact = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12, default="new")
    outcome = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True)
    entry = models.IntegerField(null=True)
    sent_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)
    sender = models.CharField(max_length=64)


class Act(models.Model):
    """One thing that somebody did, or was refused. The database itself refuses to change or remove it."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.CharField(max_length=80)
    address = models.CharField(max_length=64)
    act = models.CharField(max_length=40)
    about = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict)


class Stranger(models.Model):
    """What people without an account did in a minute, counted: the audit keeps no row for each of their tries."""

    minute = models.DateTimeField()
    act = models.CharField(max_length=40)
    #: An address, or the /64 of one.
    source = models.CharField(max_length=64)
    about = models.CharField(max_length=60, blank=True)
    times = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["minute", "act", "source", "about"], name="one_row_a_minute")
        ]
