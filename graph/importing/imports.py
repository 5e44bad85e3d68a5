"""Data sets into a store: read, coded and put as one document each, as a whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from juntagraph import __version__
from juntagraph.graph.claims import Actor, Claim, DocumentActor, Evidence, Extraction, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.importing.coding import Coded, coded, state_actor
from juntagraph.graph.importing.rendering import Rendered, rendered
from juntagraph.graph.importing.scheme import Scheme
from juntagraph.graph.importing.tables import BadRow, Row, table
from juntagraph.graph.store import ChangeKind, Store
from juntagraph.graph.views.event_graph import keep_events
from juntagraph.ontology.errors import InvalidDataError, NotFoundError
from juntagraph.ontology.findings import Finding, Severity

_EDITION = re.compile(r"[0-9]+(?:\.[0-9]+)+")


@dataclass(frozen=True, slots=True)
class Imported:
    """A data set understood: its document, its claims, how many rows made them, and what is wrong with the others."""

    document: Document
    extraction: Extraction
    rows: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: `rows` made `claims`, `findings` say which rows did not and why."""

    document: str
    kind: ChangeKind | None  # None: nothing was written
    rows: int
    claims: int
    findings: tuple[Finding, ...]


def imported(path: Path, scheme: Scheme, *, edition: str | None = None, date: str | None = None) -> Imported:
    """The data set in a file; `edition` is its version (else what the file's name says), `date` its publication.

    A row that cannot be understood is a finding with file and line. Raises NotFoundError for a file that is not
    there, InvalidDataError for one that is no such data set.
    """
    found = table(_content(path))
    if lacking := [name for name in _columns(scheme, found.columns) if name not in found.columns]:
        hint = f"its columns are {', '.join(found.columns[:12])}"
        raise InvalidDataError(f"{path}: not {scheme.label}: no column {', '.join(lacking)}", hint=hint)
    rows, findings = _understood(found.rows, scheme, path)
    edition = edition or next(iter(_EDITION.findall(path.stem)), None)
    text = rendered((row for row, _ in rows), scheme, edition, date)
    claims = [claim for row, one in rows for claim in _claims(row, one, text, scheme)]
    actors = tuple(_actors(rows, claims))
    extraction = Extraction(text.document.id, tuple(claims), actors)
    return Imported(text.document, extraction, len(rows), tuple(findings))


def import_rows(
    path: Path,
    scheme: Scheme,
    store: Store,
    *,
    edition: str | None = None,
    date: str | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Put the data set in a file into the store, in place of an earlier edition of it. Raises as `imported` does."""
    found = imported(path, scheme, edition=edition, date=date)
    kind = None
    if found.rows and not dry_run:
        kind = store.put(found.document, found.extraction, extractor=f"import {scheme.name} {__version__}").kind
        store.resolve()
        if kind is not ChangeKind.UNCHANGED:
            keep_events(store)
    return ImportReport(found.document.id, kind, found.rows, len(found.extraction.claims), found.findings)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None


def _columns(scheme: Scheme, present: Sequence[str]) -> Iterator[str]:
    """The columns that a file must have, of alternatives the first where it has none of them."""
    yield from scheme.required
    if not set(scheme.country) & set(present):
        yield scheme.country[0]
    if not any(set(group) <= set(present) for group in scheme.date):
        yield from scheme.date[0]


def _understood(
    found: Iterable[Row | BadRow], scheme: Scheme, path: Path
) -> tuple[list[tuple[Row, Coded]], list[Finding]]:
    rows, findings = [], []
    for row in found:
        try:
            if isinstance(row, BadRow):
                raise InvalidDataError(row.message, hint="get the file again from where it was published")
            rows.append((row, coded(row, scheme)))
        except InvalidDataError as error:
            findings.append(Finding(Severity.ERROR, str(error), str(path), row.line, error.hint))
    return rows, findings


def _claims(row: Row, one: Coded, text: Rendered, scheme: Scheme) -> Iterator[Claim]:
    span = text.spans[row.line]
    evidence = Evidence(span.of(text.document.text), span)
    source = Actor(f"data-set/{scheme.document}", scheme.label, "DataSet")
    for said in one.said:
        yield Claim(
            document=text.document.id,
            relation=said.relation,
            subject=said.subject,
            object=said.object,
            evidence=evidence,
            status=Status.ATTRIBUTED,
            source=source,
            when=one.when,
            about=said.about,
            rule=f"import-{scheme.name}",
        )


def _actors(rows: Iterable[tuple[Row, Coded]], claims: Iterable[Claim]) -> Iterator[DocumentActor]:
    """The actors of the claims; states with their identifiers and the names that the data set gives them."""
    known = {f"state/{one.state.key}": one.state for _, one in rows}
    names: dict[str, set[str]] = {}
    for _, one in rows:
        names.setdefault(state_actor(one.state).id, set()).add(one.name)
    found = {one.id: one for claim in claims for one in (claim.subject, claim.object, claim.source) if one}
    for name, actor in sorted(found.items()):
        if state := known.get(name):
            written = tuple(sorted({actor.label} | names[name]))
            yield DocumentActor(actor, written, country=state.country, identifiers=state.identifiers)
        else:
            yield DocumentActor(actor, (actor.label,))
