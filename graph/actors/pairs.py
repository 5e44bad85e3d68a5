"""Lists of pairs of names as CSV, with the score and verdict of each: by it anybody can measure resolution."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from juntagraph.graph.actors.scoring import named_likeness
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.findings import Finding, Severity
from juntagraph.ontology.vocabulary import vocabulary

COLUMNS = ("a", "b", "type", "country_a", "country_b")
ADDED = ("score", "verdict", "reason")
_OTHER_WORDS = {
    "individual": "Person", "people": "Person", "organization": "Organisation", "org": "Organisation",
    "country": "State", "location": "Place", "gpe": "Place", "igo": "InternationalOrganisation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pairs:
    """The columns of a list and those that scoring adds, its rows with them, and what is wrong with rows."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    findings: tuple[Finding, ...]


def scored(text: str, where: str) -> Pairs:
    """The list with its scores; `where` is the file that findings name. A row that cannot be scored keeps its place.

    Columns: `a` and `b` the names, `type` a class of the vocabulary, `country_a` and `country_b` ISO 3166-1 codes,
    which may be empty; others stay as they are. Raises InvalidDataError for a list without one of these columns.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    found = [name.strip() for name in reader.fieldnames or ()]
    if missing := [name for name in COLUMNS if name not in found]:
        have = f"it has {', '.join(found)}" if found else "it is empty"
        hint = f"the first line names the columns {', '.join(COLUMNS)}; {have}"
        raise InvalidDataError(f"{where}:1: no column {', '.join(missing)}", hint=hint)
    reader.fieldnames = found
    rows, findings = [], []
    for row in _rows(reader, where):
        made, finding = _scored({name: row[name] or "" for name in found}, where, reader.line_num)
        rows.append(made)
        findings += [finding] if finding else []
    columns = (*(name for name in found if name not in ADDED), *ADDED)
    return Pairs(columns, tuple(rows), tuple(findings))


def _rows(reader: csv.DictReader[str], where: str) -> Iterator[dict[str, str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise InvalidDataError(f"{where}:{reader.line_num}: not CSV: {error}") from None


def _scored(row: dict[str, str], where: str, line: int) -> tuple[Mapping[str, str], Finding | None]:
    try:
        one, other = _name(row, "a"), _name(row, "b")
        likeness = named_likeness(one, other, _class(row["type"]), _code(row, "country_a"), _code(row, "country_b"))
    except InvalidDataError as error:
        finding = Finding(Severity.ERROR, str(error), where, line, error.hint)
        return {**row, **dict.fromkeys(ADDED, "")}, finding
    return {**row, **dict(zip(ADDED, _shown(likeness.score, likeness.verdict, likeness.reason), strict=True))}, None


def _shown(score: float, verdict: str, reason: str) -> tuple[str, str, str]:
    return f"{score:.2f}", verdict, reason


def _name(row: Mapping[str, str], column: str) -> str:
    if name := row[column].strip():
        return name
    raise InvalidDataError(f"no name in column {column}")


def _code(row: Mapping[str, str], column: str) -> str | None:
    code = row[column].strip().upper()
    if code and not (len(code) == 2 and code.isalpha() and code.isascii()):
        raise InvalidDataError(f"{code[:20]!r} in column {column} is no country code", hint="ISO 3166-1, such as ML")
    return code or None


def _class(text: str) -> str:
    known: Iterator[str] = (name for name in _classes() if name.casefold() == text.strip().casefold())
    if found := next(known, None) or _OTHER_WORDS.get(text.strip().casefold()):
        return found
    raise InvalidDataError(f"no class of actors is called {text[:40]!r}", hint=f"such as {', '.join(_classes()[:12])}")


def _classes() -> list[str]:
    """The classes of actors, the most usual first."""
    first = ("Person", "Officer", "State", "Organisation", "Party", "ArmedGroup", "Junta", "Company")
    rest = (name for name in vocabulary().classes if vocabulary().is_a(name, "Actor") and name not in first)
    return [*first, *rest]
