"""Answers to queries as text: the W3C's result formats for rows, RDF formats for triples."""

from __future__ import annotations

import csv
import io
import json
import re

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, RdfFormat, parse_query_results

from juntagraph.graph.store import Results
from juntagraph.graph.store.formats import serialized
from juntagraph.graph.store.results import Term
from juntagraph.ontology.errors import UsageError

ROW_FORMATS = ("csv", "tsv", "json", "xml")
TRIPLE_FORMATS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
FORMATS = (*ROW_FORMATS, *TRIPLE_FORMATS)

_W3C = {"tsv": QueryResultsFormat.TSV, "xml": QueryResultsFormat.XML}
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, however escaped."""
_FORMULA = re.compile(r"[=+@\t\r\n-]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def written(results: Results, format: str) -> str:
    """The answer as text, which ends in a line break.

    Rows and truth values are `csv`, `tsv`, `json` or `xml` (SPARQL 1.1 Query Results formats), triples `ttl`, `nt`
    or `jsonld`. Cells of `csv` that a spreadsheet would run as a formula begin with an apostrophe. Raises UsageError
    for a format that the answer does not have.
    """
    choices = ROW_FORMATS if results.triples is None else tuple(TRIPLE_FORMATS)
    if format not in choices:
        raise UsageError(f"the answer cannot be {format!r}", hint=f"this kind of query gives {', '.join(choices)}")
    text = _triples(results, format) if results.triples is not None else _rows(results, format)
    return text if text.endswith("\n") else text + "\n"


def guarded(cell: str) -> str:
    """The text as a cell that no spreadsheet runs (OWASP: CSV injection); numbers stay.

    >>> guarded("=HYPERLINK()"), guarded("-5")
    ("'=HYPERLINK()", '-5')
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _rows(results: Results, format: str) -> str:
    if format == "csv":
        return _csv(results)
    document = json.dumps(_json(results), ensure_ascii=False)
    if format == "json":
        return document
    answer = parse_query_results(document, format=QueryResultsFormat.JSON)
    text = (answer.serialize(format=_W3C[format]) or b"").decode()
    return _NOT_XML.sub("\ufffd", text) if format == "xml" else text


def _csv(results: Results) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")  # RFC 4180, as the W3C's format asks
    if results.boolean is not None:
        writer.writerow([str(results.boolean).lower()])
    else:
        writer.writerow(results.columns)
        writer.writerows([guarded(cell) for cell in row] for row in results.texts())
    return stream.getvalue()


def _json(results: Results) -> dict[str, object]:
    if results.boolean is not None:
        return {"head": {}, "boolean": results.boolean}
    rows = [{name: _term(term) for name, term in row.items()} for row in results.dicts()]
    return {"head": {"vars": list(results.columns)}, "results": {"bindings": rows}}


def _term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        return {"type": "literal", "value": term.value} | _kind(term)
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {role: _term(part) for role, part in parts.items()}}


def _kind(literal: Literal) -> dict[str, object]:
    if literal.language:
        return {"xml:lang": literal.language}
    return {} if literal.datatype.value == _STRING else {"datatype": literal.datatype.value}


def _triples(results: Results, format: str) -> str:
    ordered = sorted(results.triples or (), key=str)
    return serialized(ordered, TRIPLE_FORMATS[format]).decode()
