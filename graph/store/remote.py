"""A SPARQL 1.1 server across the network, by the SPARQL 1.1 Protocol over plain HTTP."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import httpx
from pyoxigraph import Quad, QueryResultsFormat, RdfFormat, parse, parse_query_results

from juntagraph.graph.store.backend import Write
from juntagraph.graph.store.results import Results, held
from juntagraph.ontology.errors import InvalidDataError, JuntagraphError, TimedOutError

_ROWS, _TRIPLES = QueryResultsFormat.JSON.media_type, RdfFormat.N_TRIPLES.media_type
_CONNECT = 10.0
"""Seconds to wait for a connection."""
_BATCH = 5000
"""Quads in one update when a dataset is loaded."""


class RemoteBackend:
    """The server at `address`: its root, with `/query` and `/update` below it, or both endpoints with a space between.

    What its default graph is, is for the server to say: start `oxigraph serve` with `--union-default-graph`.
    """

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        query, _, update = address.partition(" ")
        root = query.rstrip("/")
        self._query, self._update = (query, update) if update else (f"{root}/query", f"{root}/update")
        self._client = httpx.Client(timeout=httpx.Timeout(None, connect=_CONNECT))
        self._read_only = read_only
        self.where = address

    def query(self, sparql: str, timeout: float | None) -> Results:
        headers = {"Content-Type": "application/sparql-query", "Accept": f"{_ROWS}, {_TRIPLES};q=0.9"}
        answer = self._post(self._query, sparql, headers, timeout)
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        if kind == _TRIPLES:
            return Results(triples=tuple(quad.triple for quad in parse(answer.content, format=RdfFormat.N_TRIPLES)))
        if kind == _ROWS:
            return held(parse_query_results(answer.content, format=QueryResultsFormat.JSON), lambda: False)
        raise JuntagraphError(f"{self._query} answers in {kind or 'no format'}", hint="is it a SPARQL 1.1 endpoint?")

    def write(self, step: Write) -> None:
        if self._read_only:
            raise JuntagraphError(f"the store {self.where} is open for reading only")
        self._post(self._update, step.sparql(), {"Content-Type": "application/sparql-update"}, None)

    def quads(self) -> Iterator[Quad]:
        found = self.query("SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } }", None)
        return (Quad(*row) for row in found.rows)  # type: ignore[arg-type]  # no row lacks one, nor holds the wrong kind

    def load(self, quads: Iterable[Quad]) -> None:
        rest = list(quads)
        while rest:
            self.write(Write(add=rest[:_BATCH]))
            del rest[:_BATCH]

    def close(self) -> None:
        self._client.close()

    def _post(self, url: str, body: str, headers: dict[str, str], timeout: float | None) -> httpx.Response:
        limit = httpx.Timeout(timeout, connect=_CONNECT)
        try:
            answer = self._client.post(url, content=body.encode(), headers=headers, timeout=limit)
        except httpx.ReadTimeout as error:
            hint = "ask for less, or allow more time with --timeout"
            raise TimedOutError(f"the query took longer than {timeout} s", hint=hint) from error
        except httpx.HTTPError as error:
            raise JuntagraphError(f"no answer from {url}: {error}", hint="is the server running?") from error
        except RuntimeError as error:
            raise JuntagraphError(f"the store {self.where} is closed") from error
        return _checked(answer, url)


def _checked(answer: httpx.Response, url: str) -> httpx.Response:
    if answer.status_code == httpx.codes.BAD_REQUEST:
        raise InvalidDataError(f"not a SPARQL query: {answer.text.strip()}")
    if answer.is_error:
        raise JuntagraphError(f"{url} answers {answer.status_code} {answer.reason_phrase}: {answer.text.strip()[:200]}")
    return answer
