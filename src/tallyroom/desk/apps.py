"""The desk as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "tallyroom.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
