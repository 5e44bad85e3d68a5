"""How the agreement graph changes when one document does: only the statements that it touches are looked at.

Besides the relations themselves the graph keeps, for every statement, the claims that stand for all of it ("shelves",
see `agreement`), so that a new document finds what it agrees with whatever the size of the store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Quad

from juntagraph.graph.claims import Claim
from juntagraph.graph.store import agreement, reading, selecting
from juntagraph.graph.store import copies as texts
from juntagraph.graph.store.agreement import (
    Agreement,
    all_agreements,
    all_representatives,
    partners,
    relations,
    representatives,
    shelves,
    statement_shelf,
)
from juntagraph.graph.store.derived import GraphChange
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import AGREEMENT, jg
from juntagraph.graph.store.told import UNKNOWN, Circumstances, Told, packed, unpacked

Answer = Callable[[str], Results]
Pairs = set[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Stand:
    """What of a document matters here: its claims, its circumstances, and the signature of its text."""

    claims: Sequence[Claim] = ()
    about: Circumstances = UNKNOWN
    signature: str | None = None

    @property
    def told(self) -> dict[str, Told]:
        """The claims that stand in relations, by id."""
        return {one.claim.id: one for claim in self.claims if (one := Told(claim, self.about)).counts}


def agreement_change(ask: Answer, document: str, gone: Stand | None, come: Stand, iris: Iris) -> GraphChange:
    """What the agreement graph loses and gains when a document changes; `gone` is None for one that is new.

    `ask` answers queries from the dataset as it still is.
    """
    return _Changing(ask, iris, document, gone, come.told, come.signature).change()


def all_agreement(ask: Answer, iris: Iris) -> list[Quad]:
    """The whole agreement graph, from every claim and signature of the dataset."""
    properties, words, parties = map(ask, selecting.every_claim())
    claims = reading.claims(properties, words, parties, iris, whole_alone=True)
    about = reading.circumstances(ask(selecting.CIRCUMSTANCES % ""), iris)
    pairs = texts.pairs(reading.signatures(ask(selecting.signatures()), iris))
    told = [Told(claim, about.get(claim.document, UNKNOWN)) for claim in claims]
    quads = [quad for one in all_representatives(told) for quad in _kept(one, iris)]
    return quads + [_quad(one, iris) for one in all_agreements(told, pairs)] + _copies(pairs, iris)


@dataclass
class _Changing:
    """One change: what stood of the document, and the claims and the signature that it has now."""

    ask: Answer
    iris: Iris
    document: str
    before: Stand | None
    come: Mapping[str, Told]
    signature: str | None

    @cached_property
    def gone(self) -> dict[str, Told]:
        """The claims that the document had."""
        return self.before.told if self.before else {}

    def change(self) -> GraphChange:
        copies = self._copies()
        old, new = self._cells()
        left = {name: one for name, one in old.items() if name not in new or name in self.gone}
        entered = [one for name, one in new.items() if name not in old or name in self.gone]
        quads = [quad for one in entered for quad in _kept(one, self.iris)]
        near = self._partners(entered, left, new)
        pairs = copies | self._copies_of({one.claim.document for one in entered} - {self.document})
        agreed = {each for one, others in near for other in others for each in relations(one, other, pairs)}
        quads += [_quad(one, self.iris) for one in sorted(agreed, key=repr)]
        lost, pruned = self._lost(self.gone), self._lost(left.keys() - self.gone.keys())
        return GraphChange(lost, quads + _copies(copies, self.iris), sorted(set(pruned) - set(lost), key=str))

    def _cells(self) -> tuple[dict[str, Told], dict[str, Told]]:
        """Who stood for the statements that the document touches, and who stands for them now."""
        touched = {one.statement for one in (*self.gone.values(), *self.come.values())}
        old = self._on({statement_shelf(key) for key in touched})
        cells: defaultdict[str, dict[str, Told]] = defaultdict(dict)
        for one in old.values():
            cells[one.cell][one.claim.id] = one
        changed = {one.cell for one in (*self.gone.values(), *self.come.values())}
        new = {name: one for name, one in old.items() if one.cell not in changed}
        for cell in changed:
            new |= self._cell(cell, cells[cell])
        return old, new

    def _cell(self, cell: str, held: Mapping[str, Told]) -> dict[str, Told]:
        stay = {name: one for name, one in held.items() if name not in self.gone}
        if len(stay) < len(held) == agreement.REPRESENTATIVES:  # others may have been waiting
            stay |= self._members(cell, next(iter(held.values())))
        stay |= {name: one for name, one in self.come.items() if one.cell == cell}
        return {one.claim.id: one for one in representatives(stay.values())}

    def _members(self, cell: str, one: Told) -> dict[str, Told]:
        """All claims of a cell that other documents make."""
        other = replace(one.claim, subject=one.claim.object, object=one.claim.subject)
        keys = {self.iris.statement(one.claim.statement), self.iris.statement(other.statement)}
        found = self._read(selecting.claims_of_statements(keys)).items()
        mine = {name: each for name, each in found if each.claim.document != self.document}
        return {name: each for name, each in mine.items() if each.counts and each.cell == cell}

    def _partners(
        self, entered: Sequence[Told], left: Mapping[str, Told], new: Mapping[str, Told]
    ) -> list[tuple[Told, list[Told]]]:
        """With whom each claim that enters may stand in a relation."""
        asked = {shelf for one in entered for shelf in partners(one)}
        held = {name: one for name, one in self._on(asked).items() if name not in left and name not in self.gone}
        on: defaultdict[str, list[Told]] = defaultdict(list)
        for one in (held | dict(new)).values():
            for shelf in shelves(one):
                on[shelf].append(one)
        return [(one, _distinct(on, partners(one), one)) for one in entered]

    def _on(self, asked: Iterable[str]) -> dict[str, Told]:
        """The claims on these shelves, by id."""
        nodes = [self.iris.shelf(name) for name in sorted(asked)]
        rows = self.ask(selecting.shelved(nodes)).texts() if nodes else []
        return {claim.rpartition("/")[2]: unpacked(text) for claim, text in rows}

    def _read(self, queries: tuple[str, str, str]) -> dict[str, Told]:
        properties, words, parties = map(self.ask, queries)
        claims = reading.claims(properties, words, parties, self.iris, whole_alone=True)
        documents = sorted({claim.document for claim in claims})
        about = reading.circumstances(self.ask(selecting.circumstances(documents, self.iris)), self.iris)
        return {claim.id: Told(claim, about.get(claim.document, UNKNOWN)) for claim in claims}

    def _lost(self, claims: Iterable[str]) -> list[Quad]:
        """All that the graph says of claims; with those of the document, of it as well."""
        nodes = [self.iris.claim(name) for name in sorted(claims)]
        nodes += [self.iris.document(self.document)] if self.before and claims is self.gone else []
        rows = self.ask(selecting.agreement_of(nodes)).rows if nodes else ()
        return [Quad(s, p, o, AGREEMENT) for s, p, o in dict.fromkeys(rows)]  # type: ignore[arg-type]  # every row is bound

    def _copies(self) -> Pairs:
        if self.signature is None:
            return set()
        mine = self.signature
        asked = selecting.sharing_band(map(Literal, texts.bands(mine)))
        others = (row for row in reading.signatures(self.ask(asked), self.iris) if row[0] != self.document)
        return {frozenset((self.document, name)) for name, other in others if texts.alike(mine, other)}

    def _copies_of(self, documents: Iterable[str]) -> Pairs:
        nodes = [self.iris.document(name) for name in sorted(documents)]
        rows = self.ask(selecting.copies_of(nodes)).texts() if nodes else []
        named = ([self.iris.document_name(NamedNode(node)) for node in row] for row in rows)
        return {frozenset(pair) for pair in named if self.document not in pair}


def _distinct(on: Mapping[str, Sequence[Told]], asked: Iterable[str], but: Told) -> list[Told]:
    """The claims on these shelves, each once, but for one."""
    found = {one.claim.id: one for shelf in asked for one in on.get(shelf, ())}
    return [one for name, one in found.items() if name != but.claim.id]


def _kept(one: Told, iris: Iris) -> list[Quad]:
    node = iris.claim(one.claim.id)
    on = [Quad(iris.shelf(name), jg("representative"), node, AGREEMENT) for name in sorted(shelves(one))]
    return [*on, Quad(node, jg("summary"), Literal(packed(one)), AGREEMENT)]


def _quad(one: Agreement, iris: Iris) -> Quad:
    return Quad(iris.claim(one.first.id), jg(one.kind), iris.claim(one.second.id), AGREEMENT)


def _copies(pairs: Pairs, iris: Iris) -> list[Quad]:
    ordered = sorted(tuple(map(iris.document, sorted(pair))) for pair in pairs)
    return [Quad(one, jg("sameTextAs"), other, AGREEMENT) for one, other in ordered]
