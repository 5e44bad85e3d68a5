"""Where quads are kept: the few operations that a store asks of an engine, here or across the network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Quad

from juntagraph.graph.store.results import Results


@dataclass(frozen=True, slots=True)
class Write:
    """One step that is taken as a whole or not at all: a graph dropped, quads removed, then quads added.

    `prune` are quads that are removed as well, at the latest afterwards: if that is cut short, they do no harm.
    """

    drop: NamedNode | None = None
    remove: Sequence[Quad] = ()
    add: Sequence[Quad] = ()
    prune: Sequence[Quad] = ()

    def sparql(self) -> str:
        """The step as one SPARQL 1.1 Update request."""
        steps = [f"DROP SILENT GRAPH {self.drop}"] if self.drop else []
        steps += [f"{verb} DATA {{\n{_data(quads)}\n}}" for verb, quads in self._parts() if quads]
        return " ;\n".join(steps)

    def _parts(self) -> tuple[tuple[str, Sequence[Quad]], ...]:
        return ("DELETE", self.remove), ("INSERT", self.add), ("DELETE", self.prune)


class Backend(Protocol):
    """An engine that answers SPARQL 1.1."""

    @property
    def where(self) -> str:
        """Folder, address or `:memory:`."""

    def query(self, sparql: str, timeout: float | None) -> Results:
        """The answer. Raises InvalidDataError for text that is no query, TimedOutError past so many seconds."""

    def write(self, step: Write) -> None:
        """Take the step. Raises JuntagraphError where the engine does not allow it."""

    def quads(self) -> Iterable[Quad]:
        """Every quad."""

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads."""

    def close(self) -> None:
        """Let go of the data."""


def _data(quads: Iterable[Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)
