"""XML that strangers wrote: no entities, no document types, nothing fetched; elements found by name, prefixes aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from tallyroom.domain import Finding
from tallyroom.feeds.incoming.report import plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def parse(data: bytes, file: str) -> tuple[Element | None, list[Finding]]:
    """The root element; `None` and a finding where there is none to be had safely."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415  # only where XML comes in
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    try:
        root: Element = fromstring(data.strip(), forbid_dtd=True)
    except DefusedXmlException as error:
        says = f"declares a document type or entities ({type(error).__name__})"
        return None, [Finding.block("xml-hostile", file, says, "Results need neither. Ask the source what that is.")]
    except (ParseError, ValueError, LookupError) as error:
        return None, [Finding.block("xml", file, f"is not whole XML ({error})", "Is the file cut short?")]
    return root, []


def name(element: Element) -> str:
    """An element's name in small letters, without its namespace."""
    tag: object = element.tag  # of a comment it is a function
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def below(element: Element, *names: str) -> Iterator[Element]:
    """Every element of these names, however deep, in document order."""
    return (one for one in element.iter() if name(one) in names)


def children(element: Element, *names: str) -> Iterator[Element]:
    return (one for one in element if name(one) in names)


def text(element: Element, *names: str) -> str:
    """The text of the first child of one of these names, else of the first below; empty where there is none."""
    for found in (*children(element, *names), *below(element, *names)):
        said = plain("".join(found.itertext()))
        if said:
            return said
    return ""


def attribute(element: Element, *names: str) -> str:
    """The first of these attributes that is there, prefixes and case aside."""
    given = {key.rpartition("}")[2].lower(): value for key, value in element.attrib.items()}
    return next((plain(given[one]) for one in names if given.get(one)), "")
