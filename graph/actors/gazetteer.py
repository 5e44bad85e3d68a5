"""A user's own gazetteer: who goes by which names, and what they are called elsewhere. Never needed.

CSV with a header, or JSON Lines, one party a row: `name`, and where known `aliases`, `type` (class of the vocabulary),
`country` (ISO 3166 or a name), `wikidata` (Q42) and `identifiers` (IRIs). In CSV, `|` stands between several.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from juntagraph.graph.actors.slugs import folded
from juntagraph.graph.actors.states import state_coded, state_named
from juntagraph.graph.claims import digest
from juntagraph.ontology.errors import InvalidDataError, NotFoundError
from juntagraph.ontology.findings import Finding, Severity
from juntagraph.ontology.vocabulary import vocabulary

WIKIDATA = "http://www.wikidata.org/entity/"
_QID = re.compile(r"Q[1-9][0-9]*")
_IRI = re.compile(r"(?:https?|urn):[^\s<>\"{}|\\^`\x00-\x20]+")
_HINT = "columns: name, aliases, type, country, wikidata, identifiers; several between |"
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One party: its names, the first its usual one; class and country where given; IRIs."""

    names: tuple[str, ...]
    identifiers: tuple[str, ...]
    type: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Parties by the words of their names; `digest` names the content."""

    by_name: Mapping[_Words, tuple[Entry, ...]]
    digest: str

    def named(self, name: str) -> tuple[Entry, ...]:
        """The parties of that name, without regard to case, accents and punctuation."""
        return self.by_name.get(folded(name), ())


def read_gazetteer(path: Path) -> tuple[Gazetteer, tuple[Finding, ...]]:
    """The gazetteer in a file, and what is wrong with rows that it leaves out.

    Raises NotFoundError for a file that is not there, InvalidDataError for one that is no such table.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None
    except UnicodeDecodeError:
        raise InvalidDataError(f"{path}: not in UTF-8", hint="save it as UTF-8") from None
    rows = _lines(text) if path.suffix.lower() in (".jsonl", ".ndjson") else _cells(text, path)
    by_name: defaultdict[_Words, list[Entry]] = defaultdict(list)
    findings = []
    for line, row in rows:
        try:
            entry = _entry(row)
        except InvalidDataError as error:
            findings.append(Finding(Severity.ERROR, str(error), str(path), line, error.hint))
        else:
            for key in dict.fromkeys(map(folded, entry.names)):
                by_name[key].append(entry)
    return Gazetteer({key: tuple(dict.fromkeys(found)) for key, found in by_name.items()}, digest(text)), tuple(
        findings
    )


def _cells(text: str, path: Path) -> Iterator[tuple[int, Any]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "name" not in (reader.fieldnames or ()):
        raise InvalidDataError(f"{path}: no column name", hint=_HINT)
    for row in reader:
        yield reader.line_num, row


def _lines(text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, None


def _entry(row: Any) -> Entry:
    if not isinstance(row, dict):
        raise InvalidDataError("not a JSON object", hint='write {"name": "…", "wikidata": "Q…"} on one line')
    names = _values(row, "name")[:1] + _values(row, "aliases")
    if not _values(row, "name") or not all(map(folded, names)):
        raise InvalidDataError("no name, or one without letters", hint=_HINT)
    identifiers = tuple(map(_wikidata, _values(row, "wikidata"))) + tuple(map(_iri, _values(row, "identifiers")))
    return Entry(names, identifiers, _type(row), _country(row))


def _values(row: Mapping[str, Any], column: str) -> tuple[str, ...]:
    """What a cell lists."""
    cell = row.get(column)
    if cell is None:
        return ()
    parts = cell if isinstance(cell, list) else str(cell).split("|")
    return tuple(text for part in parts if (text := " ".join(str(part).split())))


def _wikidata(text: str) -> str:
    name = text.rpartition("/")[2]
    if _QID.fullmatch(name):
        return f"{WIKIDATA}{name}"
    raise InvalidDataError(f"not an item of Wikidata: {text[:60]!r}", hint="write Q and a number")


def _iri(text: str) -> str:
    if _IRI.fullmatch(text):
        return text
    raise InvalidDataError(f"not an identifier: {text[:60]!r}", hint="write an IRI that starts with https: or urn:")


def _type(row: Mapping[str, Any]) -> str | None:
    name = next(iter(_values(row, "type")), None)
    if name is None or vocabulary().is_a(name, "Actor"):
        return name
    raise InvalidDataError(f"no class of actors is called {name[:60]!r}", hint="such as Person, Officer, ArmedGroup")


def _country(row: Mapping[str, Any]) -> str | None:
    name = next(iter(_values(row, "country")), None)
    if name is None:
        return None
    if found := state_coded(name) or state_named(name):
        return found.country
    raise InvalidDataError(f"no country is called {name[:60]!r}", hint="give a name or an ISO 3166 code such as ML")
