"""The formats that documents are read from, by suffix, and by first bytes where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from juntagraph.graph.documents import html, jsonl, markdown, pdf, plain
from juntagraph.graph.documents.drafts import Draft, Input, Reader
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding

FORMATS: Mapping[str, Reader] = {
    suffix: module.read for module in (plain, markdown, html, pdf, jsonl) for suffix in module.SUFFIXES
}
"""How a file is read, by its suffix in lower case."""

_FIRST_BYTES = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"\s*<(?:!doctype\s+html|html|\?xml[^>]*>\s*<html)", re.IGNORECASE), ".html"),
    (re.compile(rb"\{\s*\"[^\n]*\}\s*(?:\n|$)|\{\s*\"(?:id|text|title|date|source|url|language)\"\s*:"), ".jsonl"),
    (re.compile(rb"---[ \t]*\r?\n[\w-]+:\s"), ".md"),
)


def drafts(input: Input, suffix: str) -> Iterator[Draft | Finding]:
    """The documents of a file of any format, as it states them; one that cannot be read is a finding.

    The last clause is as wide as it is because the parsers of web pages and PDF files raise what they like on
    damaged and hostile input.
    """
    try:
        yield from _reader(input, suffix)(input)
    except InvalidDataError as error:
        yield input.refusal(error)
    except OSError as error:
        yield input.refusal(InvalidDataError(f"cannot be read: {error.strerror or error}", hint="check the file"))
    except Exception as error:
        message = f"damaged or truncated: {type(error).__name__}: {str(error)[:200]}"
        yield input.refusal(InvalidDataError(message, hint="get the file again, or save its text as .txt"))


def _reader(input: Input, suffix: str) -> Reader:
    kind = suffix.lower() or _sniffed(input)
    if kind not in FORMATS:
        choices = ", ".join(sorted(FORMATS))
        raise InvalidDataError(f"unknown format {suffix!r}", hint=f"convert it to one of {choices}")
    return FORMATS[kind]


def _sniffed(input: Input) -> str:
    head = input.stream.peek(1024).removeprefix(b"\xef\xbb\xbf")
    return next((suffix for pattern, suffix in _FIRST_BYTES if pattern.match(head)), ".txt")
