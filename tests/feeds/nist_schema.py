"""What NIST SP 1500-100 version 2 allows of the classes that we write: properties, those required, words allowed.

A short form of the published JSON schema (usnistgov/ElectionResultsReporting), of which a JSON schema is made: for
these classes the same required properties, and of the other properties and words those that we use.
"""

from __future__ import annotations

from typing import Any

TEXT, WHOLE, NUMBER, YES = {"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}
DAY, MOMENT = {"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}


def words(*allowed: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(allowed)}


def of(*kinds: str) -> dict[str, Any]:
    return {"anyOf": [{"$ref": f"#/definitions/{kind}"} for kind in kinds]}


def each(*kinds: str) -> dict[str, Any]:
    return {"type": "array", "items": of(*kinds)}


COUNT_TYPES = words("absentee", "early", "election-day", "other", "provisional", "total", "write-in")
VARIATION = words("majority", "n-of-m", "other", "plurality", "proportional", "rcv")

#: Each class: its required properties, and the others; `@type` is in all, `@id` where it is named.
CLASSES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "ElectionReport": (
        {
            "Format": words("precinct-level", "summary-contest"),
            "GeneratedDate": MOMENT,
            "Issuer": TEXT,
            "IssuerAbbreviation": TEXT,
            "SequenceStart": WHOLE,
            "SequenceEnd": WHOLE,
            "Status": words(
                "certified", "correction", "pre-election", "recount", "unofficial-complete", "unofficial-partial"
            ),
            "VendorApplicationId": TEXT,
        },
        {
            "IsTest": YES,
            "TestType": TEXT,
            "Notes": TEXT,
            "Election": each("Election"),
            "GpUnit": each("ReportingUnit"),
            "Party": each("Party"),
        },
    ),
    "Election": (
        {
            "ElectionScopeId": TEXT,
            "Name": of("InternationalizedText"),
            "StartDate": DAY,
            "EndDate": DAY,
            "Type": words("general", "other", "primary", "runoff", "special"),
        },
        {
            "Candidate": each("Candidate"),
            "Contest": each("CandidateContest", "BallotMeasureContest", "PartyContest"),
            "BallotCounts": each("BallotCounts"),
        },
    ),
    "Candidate": (
        {"@id": TEXT, "BallotName": of("InternationalizedText")},
        {
            "PartyId": TEXT,
            "ExternalIdentifier": each("ExternalIdentifier"),
            "PostElectionStatus": words("advanced-to-runoff", "projected-winner", "winner", "withdrawn"),
        },
    ),
    "CandidateContest": (
        {"@id": TEXT, "ElectionDistrictId": TEXT, "Name": TEXT, "VotesAllowed": WHOLE},
        {
            "NumberElected": WHOLE,
            "VoteVariation": VARIATION,
            "OtherVoteVariation": TEXT,
            "ExternalIdentifier": each("ExternalIdentifier"),
            "ContestSelection": each("CandidateSelection"),
            "CountStatus": each("CountStatus"),
        },
    ),
    "BallotMeasureContest": (
        {"@id": TEXT, "ElectionDistrictId": TEXT, "Name": TEXT},
        {
            "Type": words("ballot-measure", "initiative", "other", "referendum"),
            "ExternalIdentifier": each("ExternalIdentifier"),
            "ContestSelection": each("BallotMeasureSelection"),
            "CountStatus": each("CountStatus"),
        },
    ),
    "CandidateSelection": (
        {"@id": TEXT, "CandidateIds": {"type": "array", "minItems": 1, "items": TEXT}},
        {"VoteCounts": each("VoteCounts")},
    ),
    "PartyContest": (
        {"@id": TEXT, "ElectionDistrictId": TEXT, "Name": TEXT},
        {
            "VoteVariation": VARIATION,
            "ExternalIdentifier": each("ExternalIdentifier"),
            "ContestSelection": each("PartySelection", "CandidateSelection"),
            "CountStatus": each("CountStatus"),
        },
    ),
    "PartySelection": (
        {"@id": TEXT, "PartyIds": {"type": "array", "minItems": 1, "items": TEXT}},
        {"VoteCounts": each("VoteCounts")},
    ),
    "BallotMeasureSelection": (
        {"@id": TEXT, "Selection": of("InternationalizedText")},
        {"VoteCounts": each("VoteCounts")},
    ),
    "VoteCounts": ({"Count": NUMBER, "GpUnitId": TEXT, "Type": COUNT_TYPES}, {"OtherType": TEXT, "Round": WHOLE}),
    "BallotCounts": (
        {"GpUnitId": TEXT, "Type": COUNT_TYPES},
        {"OtherType": TEXT, "BallotsCast": WHOLE, "BallotsRejected": WHOLE},
    ),
    "CountStatus": ({"Status": words("completed", "in-process", "not-processed", "unknown"), "Type": COUNT_TYPES}, {}),
    "ReportingUnit": (
        {"@id": TEXT, "Type": words("country", "municipality", "ward", "other")},
        {
            "Name": of("InternationalizedText"),
            "VotersRegistered": WHOLE,
            "ExternalIdentifier": each("ExternalIdentifier"),
        },
    ),
    "Party": (
        {"@id": TEXT, "Name": of("InternationalizedText")},
        {
            "Abbreviation": of("InternationalizedText"),
            "Color": {"type": "string", "pattern": "^[0-9a-f]{6}$"},
            "ExternalIdentifier": each("ExternalIdentifier"),
        },
    ),
    "ExternalIdentifier": (
        {"Type": words("fips", "local-level", "national-level", "ocd-id", "other", "state-level"), "Value": TEXT},
        {"OtherType": TEXT, "Label": TEXT},
    ),
    "InternationalizedText": (
        {"Text": {"type": "array", "minItems": 1, "items": of("LanguageString")}},
        {"Label": TEXT},
    ),
    "LanguageString": ({"Content": TEXT, "Language": TEXT}, {}),
}

SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$ref": "#/definitions/ElectionReport",
    "definitions": {
        name: {
            "type": "object",
            "required": [*required, "@type"],
            "additionalProperties": False,
            "properties": {**required, **others, "@type": words(f"ElectionResults.{name}")},
        }
        for name, (required, others) in CLASSES.items()
    },
}
