"""What a change of some actors can reach: candidates by name, and whom judgements join them to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from juntagraph.graph.actors.blocking import Keys, keys
from juntagraph.graph.actors.clustering import AMBIGUOUS
from juntagraph.graph.actors.judgements import RULE, Judgement
from juntagraph.graph.actors.profiles import Profile, facets
from juntagraph.graph.actors.resolution import Resolution, resolve
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.store import judging
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.profiling import profiles
from juntagraph.graph.store.results import Results

Answer = Callable[[str], Results]
_MANY = 400
"""Terms in one query."""
_KEYED = """SELECT DISTINCT ?actor WHERE {
  VALUES ?key { %s }
  GRAPH jg:resolution { ?actor jg:blockKey ?key }
}"""


class Neighbours:
    """What stands near the touched ids: candidates by name, and what judgements join them to."""

    def __init__(self, ask: Answer, touched: set[str], iris: Iris) -> None:
        self._ask = ask
        self._iris = iris
        self._touched = touched
        self._loaded: dict[str, list[Profile]] = {}
        self._judged: dict[str, list[Judgement]] = {}
        self._near: tuple[frozenset[str], Resolution] | None = None
        self.profiles(touched)
        self._follow(touched)
        self.keys = {name: self._keys(name) for name in touched}
        self.candidates = self._keyed({key for one in self.keys.values() for key in _looked(one)}) - touched
        self._follow(self.candidates)

    @property
    def analysts(self) -> list[Judgement]:
        return [one for one in self._every() if not one.by_rule]

    @property
    def of_rules(self) -> list[Judgement]:
        return [one for one in self._every() if one.by_rule]

    def profiles(self, actors: Iterable[str]) -> list[Profile]:
        """The profiles of these ids, read once."""
        wanted = set(actors)
        missing = wanted - self._loaded.keys()
        self._loaded |= {name: [] for name in missing}
        for one in profiles(self._ask, missing, self._iris):
            self._loaded[one.actor.id].append(one)
        return [one for name in sorted(wanted) for one in self._loaded[name]]

    def affected(self) -> set[str]:
        """The touched ids, and all whom likeness or a judgement may join to them, now or before, through any number."""
        near = self.resolved(self._touched)
        joined = [one for one in near.judgements if one.actors & self._touched]
        found = set(self._touched)
        edge = found | {name for one in joined if _joins(one) for name in one.actors}
        while edge:
            found |= edge
            self._follow(edge)
            edge = {name for one in edge for said in self._judged[one] if _joins(said) for name in said.actors} - found
        return found

    def resolved(self, actors: Iterable[str]) -> Resolution:
        """The resolution of these ids and the candidates, worked out again only for others than before."""
        names = frozenset(actors) | self.candidates
        if self._near is None or self._near[0] != names:
            self._near = names, resolve(self.profiles(names), self.analysts)
        return self._near[1]

    def _follow(self, actors: Iterable[str]) -> None:
        """Read the judgements on these ids."""
        missing = set(actors) - self._judged.keys()
        self._judged |= {name: [] for name in missing}
        nodes = sorted(missing)
        for start in range(0, len(nodes), _MANY):
            part = nodes[start : start + _MANY]
            for one in judging.judgements(self._ask(judging.query(part, self._iris)), self._iris):
                for name in one.actors & set(part):
                    self._judged[name].append(one)

    def _every(self) -> list[Judgement]:
        return list({one.id: one for said in self._judged.values() for one in said}.values())

    def _keys(self, name: str) -> Keys:
        found = [keys(one) for one in facets(self._loaded[name])] if self._loaded[name] else []
        return Keys(frozenset().union(*(one.left for one in found)), frozenset().union(*(one.looked for one in found)))

    def _keyed(self, wanted: set[str]) -> set[str]:
        literals = [str(Literal(key)) for key in sorted(wanted)]
        return {self._iris.actor_name(NamedNode(row[0])) for row in rows(self._ask, _KEYED, literals)}


def _looked(one: Keys) -> Iterator[str]:
    """Where a facet looks, and the marks of those who would look for it."""
    yield from one.looked
    yield from (f"?{key}" for key in one.left)


def _joins(one: Judgement) -> bool:
    """Whether a judgement bears on which clusters there are: all but the doubts of rules."""
    return not one.by_rule or one.verdict is Verdict.SAME or one.judge == f"{RULE}{AMBIGUOUS}"


def rows(ask: Answer, query: str, terms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows of a query with these terms in it, asked a few hundred at a time."""
    for start in range(0, len(terms), _MANY):
        yield from ask(query % " ".join(terms[start : start + _MANY])).texts()
