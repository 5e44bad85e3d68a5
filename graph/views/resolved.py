"""A store read as resolution has it: one actor for all its names, in claims and in lists of actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Self

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.actors.judgements import Judgement
from juntagraph.graph.claims import Claim, Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import (
    EVERYTHING,
    Change,
    Results,
    Selection,
    Stats,
    Store,
    StoredActor,
    StoredEvent,
    Version,
)
from juntagraph.graph.store.sparql import Bindings


class ResolvedStore:
    """The store below, with canonical actors in `claims` and `actors`; ids of any of their names are understood.

    All else, and what is written, passes through as it is.
    """

    def __init__(self, store: Store) -> None:
        self.below = store
        self.where = store.where
        self._canon: Canon | None = None

    def claims(self, selection: Selection = EVERYTHING) -> list[Claim]:
        known = self.canon()
        found = {claim.id: claim for one in _spread(selection, known) for claim in self.below.claims(one)}
        applied = (known.applied(claim) for claim in found.values())
        wanted = [known.of(name) if name is not None else None for name in (selection.actor, selection.source)]
        kept = (claim for claim in applied if _asked(claim, *wanted))
        return sorted(kept, key=lambda one: (one.document, one.evidence.span, one.id))

    def actors(self, name: str | None = None) -> list[StoredActor]:
        known = self.canon()
        found = self.below.actors(name)
        if name is not None and any(_is_joined(one, known) for one in found):
            names = {canonical for one in found for canonical in _canonical(one, known)}
            found = [one for one in self.below.actors() if names & _canonical(one, known).keys()]
        joined = _joined(found, known)
        return [joined[key] for key in sorted(joined)]

    def canon(self) -> Canon:
        self._canon = self._canon or self.below.canon()
        return self._canon

    def put(self, document: Document, extraction: Extraction, *, extractor: str = "") -> Change:
        return self.below.put(document, extraction, extractor=extractor)

    def remove(self, document: str) -> bool:
        return self.below.remove(document)

    def documents(self, ids: Iterable[str] | None = None) -> dict[str, Document]:
        return self.below.documents(ids)

    def version(self, document: str) -> Version | None:
        return self.below.version(document)

    def versions(self) -> dict[str, Version]:
        return self.below.versions()

    def query(self, sparql: str, bindings: Bindings | None = None, *, timeout: float | None = None) -> Results:
        return self.below.query(sparql, bindings, timeout=timeout)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        self.below.judge(judgements)

    def withdraw(self, judgements: Iterable[Judgement]) -> None:
        self.below.withdraw(judgements)

    def judgements(self, actors: Iterable[str] | None = None) -> list[Judgement]:
        return self.below.judgements(actors)

    def resolve(self) -> frozenset[str]:
        self._canon = None
        return self.below.resolve()

    def keep_events(self, events: Iterable[StoredEvent]) -> None:
        self.below.keep_events(events)

    def stats(self) -> Stats:
        return self.below.stats()

    def dump(self, format: str = "nquads") -> bytes:
        return self.below.dump(format)

    def load(self, data: bytes, format: str = "nquads") -> None:
        self._canon = None
        self.below.load(data, format)

    def close(self) -> None:
        self.below.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _spread(selection: Selection, known: Canon) -> Iterator[Selection]:
    """The selection for every id that the actors asked for go by."""
    for actor in _ids(selection.actor, known):
        for source in _ids(selection.source, known):
            yield replace(selection, actor=actor, source=source)


def _ids(name: str | None, known: Canon) -> list[str | None]:
    return [None] if name is None else [*sorted(known.members(known.of(name)) | {name})]


def _asked(claim: Claim, actor: str | None, source: str | None) -> bool:
    parties = {one.id for one in (claim.subject, claim.object, claim.source) if one}
    return (actor is None or actor in parties) and (
        source is None or (claim.source is not None and claim.source.id == source)
    )


def _is_joined(one: StoredActor, known: Canon) -> bool:
    return known.of(one.actor.id) in known.faces or len(_canonical(one, known)) > 1


def _canonical(one: StoredActor, known: Canon) -> Mapping[str, set[str]]:
    """The actors that a name stands for, each with the documents in which it does."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in one.mentions:
        found[known.of(one.actor.id, document)].add(document)
    for (actor, document), name in known.here.items():
        if actor == one.actor.id:
            found[name].add(document)
    return found or {known.of(one.actor.id): set()}


def _joined(found: Iterable[StoredActor], known: Canon) -> dict[str, StoredActor]:
    groups: defaultdict[str, list[StoredActor]] = defaultdict(list)
    for one in found:
        places = _canonical(one, known)
        for name, documents in places.items():
            groups[name].append(one if len(places) == 1 else _only_in(one, documents))
    return {name: _union(name, group, known) for name, group in groups.items()}


def _only_in(one: StoredActor, documents: set[str]) -> StoredActor:
    """What documents of the same name mean by it; the country of the name is not theirs alone."""
    return replace(one, mentions={d: spans for d, spans in one.mentions.items() if d in documents}, country=None)


def _union(name: str, group: list[StoredActor], known: Canon) -> StoredActor:
    if len(group) == 1 and group[0].actor.id == name:
        return group[0]
    return StoredActor(
        actor=known.faces.get(name) or replace(group[0].actor, id=name),
        types=tuple(sorted({kind for one in group for kind in one.types})),
        names=tuple(sorted({text for one in group for text in (one.actor.label, *one.names)})),
        mentions=dict(sorted((place, spans) for one in group for place, spans in one.mentions.items())),
        gender=_only(one.gender for one in group),
        country=_only(one.country for one in group),
        identifiers=tuple(sorted({iri for one in group for iri in one.identifiers})),
    )


def _only(values: Iterable[str | None]) -> str | None:
    known = {one for one in values if one is not None}
    return known.pop() if len(known) == 1 else None
