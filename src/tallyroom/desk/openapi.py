"""The OpenAPI document of the desk's one door for programs. Nothing of Django here."""

from __future__ import annotations

import re
from typing import Any

LONGEST_KEY = 64
KEY = re.compile(rf"[A-Za-z0-9.:_-]{{8,{LONGEST_KEY}}}")
#: More votes than any contest of ours has.
MOST = 99_999_999

_COUNT = {"type": "integer", "minimum": 0, "maximum": MOST}
_NAME = {"type": "string", "minLength": 1, "maxLength": 200}
_BY_CANDIDATE = {"type": "object", "propertyNames": _NAME, "additionalProperties": _COUNT}
_UNKNOWN_TOO = {"anyOf": [_COUNT, {"type": "null"}]}


def document() -> dict[str, Any]:
    """OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tallyroom desk",
            "version": "1",
            "description": "Declarations in. A source is recorded at once or verified first, as the package says.",
        },
        "paths": {"/returns": {"post": _returns()}},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Return": _RETURN, "Answer": _ANSWER, "Findings": _FINDINGS, "Error": _ERROR},
        },
        "security": [{"token": []}],
    }


def _returns() -> dict[str, Any]:
    return {
        "operationId": "putReturn",
        "summary": "One contest's return",
        "parameters": [
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": True,
                "description": "The same key again changes nothing and gives the same answer.",
                "schema": {"type": "string", "pattern": f"^{KEY.pattern}$", "minLength": 8, "maxLength": LONGEST_KEY},
            }
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Return"}}},
        },
        "responses": {
            "201": _answer("Recorded", "Answer"),
            "202": _answer("Kept until somebody has verified it", "Answer"),
            "400": _answer("The key or the body cannot be read", "Error"),
            "401": _answer("No valid token", "Error"),
            "404": _answer("No such contest in this token's patch", "Error"),
            "409": _answer("Declared already, or the key was used for something else", "Findings"),
            "413": _answer("More than 64 KB", "Error"),
            "415": _answer("Not JSON", "Error"),
            "422": _answer("Refused: what blocks it is listed", "Findings"),
        },
    }


def _answer(says: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": says, "content": content}


_RETURN: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["contest"],
    "properties": {
        "contest": {**_NAME, "description": "The ballot id, such as local.birmingham.weoley.2012-05-03"},
        "votes": {**_BY_CANDIDATE, "description": "Votes by candidate id: all of them, or none"},
        "final_votes": {**_BY_CANDIDATE, "description": "Totals after a second round"},
        "elected": {"type": "array", "items": _NAME, "description": "Whom the returning officer declared elected"},
        "rejected": {**_UNKNOWN_TOO, "description": "Rejected papers; null where unknown"},
        "papers_verified": {**_UNKNOWN_TOO, "description": "Ballot papers verified; null where unknown"},
        "electorate": {**_UNKNOWN_TOO, "description": "Electors; null: as the package has it"},
        "status": {"enum": ["declared", "provisional"], "default": "declared"},
    },
}
_FINDING: dict[str, Any] = {
    "type": "object",
    "required": ["code", "grade", "where", "says", "mend"],
    "properties": {
        "code": {"type": "string"},
        "grade": {"enum": ["block", "query", "note"]},
        "where": {"type": "string"},
        "says": {"type": "string"},
        "mend": {"type": "string"},
    },
}
_FINDINGS: dict[str, Any] = {
    "type": "object",
    "required": ["findings"],
    "properties": {"findings": {"type": "array", "items": _FINDING}},
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "required": ["state", "entry", "findings"],
    "properties": {
        "state": {"enum": ["waiting", "differs", "queried", "agreed", "recorded", "rejected"]},
        "entry": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]},
        "findings": {"type": "array", "items": _FINDING},
    },
}
_ERROR: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["what"],
            "properties": {"what": {"type": "string"}, "mend": {"type": "string"}},
        }
    },
}
