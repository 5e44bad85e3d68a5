"""What every export is made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juntagraph.graph.claims import Claim, DocumentActor
from juntagraph.graph.documents.document import Document
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.terms import DATA


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims with their documents (by id) and what is known of their actors; `base` is the base of data IRIs.

    `against` are denials that are not exported, but by which what is exported is not accepted.

    Raises InvalidDataError when the document of a claim is missing.
    """

    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    actors: Mapping[str, DocumentActor]
    base: str = DATA
    against: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        missing = sorted({claim.document for claim in self.claims} - self.documents.keys())
        if missing:
            raise InvalidDataError(f"claims without their document: {', '.join(missing)}")

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        documents: Mapping[str, Document],
        actors: Iterable[DocumentActor] = (),
        base: str = DATA,
        against: Iterable[Claim] = (),
    ) -> Bundle:
        """The bundle, of several claims of one id the first (GUIDE: "one claim for each")."""
        first: dict[str, Claim] = {}
        for claim in claims:
            first.setdefault(claim.id, claim)
        return cls(tuple(first.values()), documents, {one.actor.id: one for one in actors}, base, tuple(against))

    def by_document(self) -> list[tuple[Document, list[Claim]]]:
        """The documents that claims are from, in order of id, with their claims."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.document].append(claim)
        return [(self.documents[name], found[name]) for name in sorted(found)]

    def actors_of(self, claims: Iterable[Claim]) -> tuple[DocumentActor, ...]:
        """What is known of the parties and sources of these claims."""
        ids = {one.id for claim in claims for one in (claim.subject, claim.object, claim.source) if one}
        return tuple(self.actors[name] for name in sorted(ids & self.actors.keys()))
