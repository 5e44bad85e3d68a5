"""SPARQL text: what may not run is refused, prefixes are filled in, and values are bound as terms.

A store answers queries of people it does not know, so nothing that writes or fetches from elsewhere gets through:
Oxigraph, like other engines, would follow `SERVICE` to any address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from juntagraph.graph.store.results import Term
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.terms import DATA, PREFIXES

Bindings = Mapping[str, str | int | float | bool | Term]

_OPAQUE = re.compile(
    r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""'
    r"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''"
    r'|"(?:[^"\\\r\n]|\\.)*"'
    r"|'(?:[^'\\\r\n]|\\.)*'"
    r'|<[^<>"{}|^`\\\x00-\x20]*>'
    r"|\#[^\r\n]*",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_KEYWORD = r"(?<![\w:?$@-]){}(?![\w:-])"
_SERVICE = re.compile(_KEYWORD.format("SERVICE"), re.IGNORECASE)
_WRITING = "(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)"
_UPDATE = re.compile(r"\s*(?:(?:PREFIX\s+[^\s:]*:|BASE)\s+)*" + _KEYWORD.format(_WRITING), re.IGNORECASE)
_WHERE = re.compile(_KEYWORD.format("WHERE") + r"\s*\{", re.IGNORECASE)


def refuse_unsafe(sparql: str) -> None:
    """Raise UsageError for a text that would write, or fetch from another place.

    Escapes such as `\\u0053` may stand for the letters of a keyword, and engines differ in when they read
    them: the text is looked through with and without them.
    """
    for text in (masked(sparql), masked(_ESCAPE.sub(_unescaped, sparql))):
        if _SERVICE.search(text):
            raise UsageError("SERVICE is refused", hint="a query reads this store only; load other data first")
        if found := _UPDATE.match(text):
            message = f"{found.group(1).upper()} is refused: a query only reads"
            raise UsageError(message, hint="write SELECT, ASK, CONSTRUCT or DESCRIBE")


def masked(sparql: str) -> str:
    """The text with spaces in place of strings, IRIs and comments, so that only its structure is left."""
    return _OPAQUE.sub(lambda found: re.sub(r"[^\r\n]", " ", found.group()), sparql)


def with_prefixes(sparql: str, base: str = DATA) -> str:
    """The text with the usual prefixes, on its first line; what it declares itself comes later and wins."""
    known = {**dict(PREFIXES), "id": base}
    return " ".join([*(f"PREFIX {name}: <{iri}>" for name, iri in known.items()), sparql])


def with_bindings(sparql: str, bindings: Bindings) -> str:
    """The text with variables bound to values, by VALUES at the head of its WHERE group.

    Raises UsageError for what is no variable name, or a query without a WHERE group.
    """
    if not bindings:
        return sparql
    text = masked(sparql)
    found = _WHERE.search(text)
    start = found.end() if found else text.find("{") + 1
    if not start:
        raise UsageError("the query has no WHERE group to bind values in")
    names = " ".join(f"?{_variable(name)}" for name in bindings)
    values = " ".join(_written(value) for value in bindings.values())
    return f"{sparql[:start]} VALUES ({names}) {{ ({values}) }} {sparql[start:]}"


def substituted(sparql: str, terms: Mapping[str, Term]) -> str:
    """The text with terms in place of variables, wherever they stand outside strings, IRIs and comments.

    Reaches into every part of a query, but fits only variables that are neither selected nor grouped by.
    """
    if not terms:
        return sparql
    variable = re.compile(rf"[?$]({'|'.join(map(_variable, terms))})\b")
    pieces, end = [], 0
    for found in variable.finditer(masked(sparql)):
        pieces += [sparql[end : found.start()], _written(terms[found[1]])]
        end = found.end()
    return "".join([*pieces, sparql[end:]])


def as_term(value: str | int | float | bool | Term) -> Term:
    """A value as an RDF term: what is not one yet becomes a literal."""
    return value if isinstance(value, NamedNode | BlankNode | Literal | Triple) else Literal(value)


def _written(value: str | int | float | bool | Term) -> str:
    term = as_term(value)
    if isinstance(term, NamedNode | Literal):
        return str(term)
    raise UsageError(f"{term} cannot be bound: only IRIs and literals can")


def _variable(name: str) -> str:
    if re.fullmatch(r"\w+", name):
        return name
    raise UsageError(f"{name!r} is no name of a variable", hint="use letters, digits and _")


def _unescaped(found: re.Match[str]) -> str:
    code = int(found.group(1) or found.group(2), 16)
    return chr(code) if code <= 0x10FFFF else found.group()
