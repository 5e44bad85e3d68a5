"""Who stands for whom: the outcome of resolution as a mapping, which reading goes by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from juntagraph.graph.claims import Actor, Claim


@dataclass(frozen=True, slots=True)
class Canon:
    """For actor ids that are not simply themselves, whom they stand for.

    `usual` is by id; `here`, by id and document, holds the documents in which an id means somebody else than it
    usually does. `faces` are the canonical actors, with the label and class to show.
    """

    usual: Mapping[str, str] = field(default_factory=dict)
    here: Mapping[tuple[str, str], str] = field(default_factory=dict)
    faces: Mapping[str, Actor] = field(default_factory=dict)
    _ids: Mapping[str, set[str]] = field(init=False, repr=False, compare=False)
    _several: Mapping[str, set[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ids: defaultdict[str, set[str]] = defaultdict(set)
        several: defaultdict[str, set[str]] = defaultdict(set)
        for actor, name in self.usual.items():
            ids[name].add(actor)
        for (actor, _), name in self.here.items():
            ids[name].add(actor)
            several[actor].add(name)
        object.__setattr__(self, "_ids", dict(ids))
        object.__setattr__(self, "_several", dict(several))

    def of(self, actor: str, document: str | None = None) -> str:
        """The canonical actor of an id, in a document where one is given."""
        if document is not None and (found := self.here.get((actor, document))):
            return found
        return self.usual.get(actor, actor)

    def all(self, actor: str) -> set[str]:
        """The canonical actors of an id, one unless documents mean several by it."""
        return {self.of(actor), *self._several.get(actor, ())}

    def members(self, canonical: str) -> set[str]:
        """The ids that stand for an actor, somewhere at least."""
        found = self._ids.get(canonical, set())
        return found | ({canonical} if "~" not in canonical or not found else set())

    def is_joined(self, actor: str) -> bool:
        """Whether an id is not simply itself: it stands for another, another for it, or it means several."""
        return actor in self.usual or actor in self._several or actor in self._ids

    def applied(self, claim: Claim) -> Claim:
        """The claim about canonical actors; its words and its id stay."""
        subject, object_, source = (
            self._face(one, claim.document) for one in (claim.subject, claim.object, claim.source)
        )
        if (subject, object_, source) == (claim.subject, claim.object, claim.source):
            return claim
        return replace(claim, subject=subject, object=object_, source=source, held_as=claim.id)

    def _face(self, actor: Actor | None, document: str) -> Actor | None:
        if actor is None:
            return None
        name = self.of(actor.id, document)
        return self.faces.get(name) or (actor if name == actor.id else replace(actor, id=name))


def condensed(canonical: Mapping[tuple[str, str], str]) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """What `Resolution.canonical` says as what each id usually means, and where it means somebody else."""
    by_actor: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (actor, _), name in canonical.items():
        by_actor[actor][name] += 1
    usual = {actor: _most(actor, counts) for actor, counts in by_actor.items()}
    here = {key: name for key, name in canonical.items() if name != usual[key[0]]}
    return usual, here


def _most(actor: str, counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name != actor, name))


def face(canonical: str, shown: Iterable[Actor]) -> Actor:
    """The actor to show for these, one for each document: the usual label, the longer of two, and the usual class."""
    labels: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for one in shown:
        labels[one.label] += 1
        types[one.type] += 1
    label = min(labels, key=lambda one: (-labels[one], -len(one), one))
    return Actor(canonical, label, min(types, key=lambda one: (-types[one], one)))
