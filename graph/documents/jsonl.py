"""Corpora as JSON lines: one document a line, its text kept exactly, since offsets refer to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from juntagraph.graph.claims import digest
from juntagraph.graph.documents.drafts import Draft, Input, too_large
from juntagraph.graph.documents.layout import segments_of
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding

SUFFIXES = (".jsonl", ".ndjson")
_FIELDS = ("title", "date", "source", "url", "language")
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_RECORD_HINT = 'write {"id": "…", "text": "…"} on one line, with title, date, source, url, language where known'


def read(input: Input) -> Iterator[Draft | Finding]:
    """The documents of a corpus, read line by line: its size does not matter, that of each line does."""
    number = 0
    while line := input.stream.readline(input.max_bytes + 1):
        number += 1
        try:
            if len(line) > input.max_bytes:
                _skip_rest(input, line)
                raise too_large(input.max_bytes)
            if line.strip():
                yield _draft(_record(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line), number)
        except InvalidDataError as error:
            yield input.refusal(error, number)


def _skip_rest(input: Input, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = input.stream.readline(1 << 20)


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise InvalidDataError("not in UTF-8", hint="JSON lines are UTF-8 by definition") from None
    except (ValueError, RecursionError) as error:
        if not line.endswith(b"\n"):
            raise InvalidDataError("truncated: the last line is no whole record", hint="get the whole file") from None
        raise InvalidDataError(f"not JSON: {error}", hint=_RECORD_HINT) from None
    if not isinstance(record, dict):
        raise InvalidDataError("not a JSON object", hint=_RECORD_HINT)
    return record


def _draft(record: dict[str, Any], number: int) -> Draft:
    text, given = record.get("text"), record.get("id")
    if not isinstance(text, str) or not text.strip():
        raise InvalidDataError("empty: no text in this record", hint=_RECORD_HINT)
    if _UNREADABLE.search(text):
        raise InvalidDataError("binary, or damaged: the text holds characters that are none")
    metadata = {name: str(record[name]) for name in _FIELDS if isinstance(record.get(name), str | int)}
    name = str(given) if isinstance(given, str | int) and str(given).strip() else digest(text)
    return Draft(text, segments_of(text, metadata.get("title")), metadata, id=name, line=number)
