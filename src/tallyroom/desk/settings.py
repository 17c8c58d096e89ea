"""Django's settings, made from a few environment variables. Nobody else configures the desk.

`TALLYROOM_DESK_DB` is the ledger's URL, and the desk's own tables are kept beside it: in `NIGHT.desk.db` beside a
SQLite ledger, in the schema `tallyroom_desk` of the same PostgreSQL database.
"""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from tallyroom.desk.places import desk_database, secret_for

LEDGER = os.environ.get("TALLYROOM_DESK_DB", "")
#: Where people reach the desk, such as https://desk.example. Without it the desk is for this machine alone.
ORIGIN = os.environ.get("TALLYROOM_DESK_ORIGIN", "")
#: A folder of stories already written, which a correction may make wrong.
STORIES = os.environ.get("TALLYROOM_DESK_STORIES", "")
#: The target of the publisher that this desk was started with, if it was.
SITE = os.environ.get("TALLYROOM_DESK_SITE", "")
#: The file in which what came of readers' reports is handed to whoever publishes the site.
OUTCOMES = os.environ.get("TALLYROOM_DESK_OUTCOMES", "")
#: The published site's own address, which readers' reports come from.
SITE_URL = os.environ.get("TALLYROOM_DESK_SITE_URL", "")

_TLS = ORIGIN.startswith("https://")

SECRET_KEY = secret_for(LEDGER)
DEBUG = False
ALLOWED_HOSTS = [urlsplit(ORIGIN).hostname or ""] if ORIGIN else ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [ORIGIN] if ORIGIN else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "tallyroom.desk.apps.DeskConfig",
]
MIDDLEWARE = [
    "tallyroom.desk.logs.Numbered",
    "django.middleware.security.SecurityMiddleware",
    "tallyroom.desk.guard.Limits",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "tallyroom.desk.guard.Guard",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "tallyroom.desk.urls"
ASGI_APPLICATION = "tallyroom.desk.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "tallyroom.desk.pages.environment"},
    }
]
DATABASES = {"default": desk_database(LEDGER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "desk.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"

# Lock-out: five wrong passwords for a name from one address, and both rest for a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "tallyroom.desk.views.signing_in.locked_out"
AXES_CLIENT_IP_CALLABLE = "tallyroom.desk.guard.address_of"
OTP_TOTP_ISSUER = "Tallyroom desk"
OTP_TOTP_THROTTLE_FACTOR = 1

# Sessions end: after a night's work, on signing out, with a new password, and with the account.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 14 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
SESSION_COOKIE_NAME = "desk_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _TLS
CSRF_COOKIE_NAME = "desk_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _TLS
CSRF_FAILURE_VIEW = "tallyroom.desk.pages.csrf_refused"
SECURE_SSL_REDIRECT = False  # the proxy in front speaks TLS; it alone reaches the desk
SECURE_HSTS_SECONDS = 31536000 if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    "security.W008",  # the redirect to TLS is the proxy's: docs/desk.md has its recipe
    "security.W005",  # other names under the same domain are not ours to decide on
    "security.W021",  # nor is the browsers' preload list
]

DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
DATA_UPLOAD_MAX_NUMBER_FILES = 0
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

APPEND_SLASH = False
USE_I18N = False  # words/cy.toml, as the published site has it
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "tallyroom.logs.formatter"}},
    "filters": {"expected": {"()": "tallyroom.desk.logs.WithoutTracebacks"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["expected"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.security": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "axes": {"level": "ERROR"},
    },
}
