"""Answers to queries, held in full: rows, a truth value, or triples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query.

    SELECT gives `columns` and `rows` (None where unbound), ASK gives `boolean`, CONSTRUCT and DESCRIBE give
    `triples`; what the form of query does not give is empty or None.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] | None = None

    def dicts(self) -> list[dict[str, Term]]:
        """The rows as objects, without what is unbound."""
        return [{name: term for name, term in zip(self.columns, row, strict=True) if term} for row in self.rows]

    def texts(self) -> list[tuple[str, ...]]:
        """The rows as plain text: IRIs and lexical forms, empty where unbound."""
        return [tuple(text(term) for term in row) for row in self.rows]


def text(term: Term | None) -> str:
    """An IRI or lexical form; a triple as N-Triples."""
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


def held(answer: QuerySolutions | QueryBoolean | QueryTriples, stopped: Callable[[], bool]) -> Results:
    """An answer of pyoxigraph, read so that nothing of the store stays open: to its end, or until `stopped`."""
    if isinstance(answer, QueryBoolean):
        return Results(boolean=bool(answer))
    if isinstance(answer, QueryTriples):
        return Results(triples=tuple(takewhile(lambda _: not stopped(), answer)))
    columns = tuple(variable.value for variable in answer.variables)
    return Results(columns, tuple(tuple(row) for row in takewhile(lambda _: not stopped(), answer)))
