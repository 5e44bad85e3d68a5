"""Stores of every kind, and documents with claims that nobody would write."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx
from hypothesis import strategies as st

from juntagraph.graph.claims import (
    Actor,
    Attribution,
    Claim,
    Count,
    DocumentActor,
    Evidence,
    Extraction,
    Polarity,
    Span,
    Status,
)
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.store import Store
from juntagraph.ontology.vocabulary import vocabulary
from support.gold import gold_claims, gold_document


@contextmanager
def sparql_server() -> Iterator[str]:
    """The address of an `oxigraph serve` on this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or "oxigraph"
    command = [program, "serve", "--union-default-graph", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait(f"http://127.0.0.1:{port}/", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        try:
            httpx.get(url)
            return
        except httpx.ConnectError:
            time.sleep(0.05)
    raise RuntimeError("oxigraph serve ended before it answered")


def empty(address: str) -> None:
    """Forget all that a server holds."""
    httpx.post(f"{address}/update", data={"update": "DROP ALL"}).raise_for_status()


def gold_report(corpus: Path, gold: Path, name: str) -> tuple[Document, Extraction]:
    """A document of a corpus with its gold claims, each actor spelt in one way as an extraction does."""
    document = gold_document(next(corpus.glob(f"{name}.*[!l]")))
    seen: dict[str, Actor] = {}
    claims = [_spelt(one, seen) for one in gold_claims(gold / f"{name}.claims.jsonl", document)]
    return document, Extraction(document.id, tuple({one.id: one for one in reversed(claims)}.values()))


def _spelt(claim: Claim, seen: dict[str, Actor]) -> Claim:
    subject, object_, source = (
        one and seen.setdefault(one.id, one) for one in (claim.subject, claim.object, claim.source)
    )
    return replace(claim, subject=subject, object=object_, source=source)


NASTY = st.sampled_from(
    [
        '"} } ; DROP ALL #',
        "\\u0022 \\U00000041 \\",
        "'''\"\"\" <script>alert(1)</script>",
        '=HYPERLINK("http://evil")',
        "?actor $actor {{ %s }} {0}",
        "a\r\nb\tc\x00\x07",
        "Goïta e\u0301 \u202eRTL 🪖",
        "../../etc/passwd",
        "a#b?c&d%2Fe/f g",
    ]
)
WORDS = NASTY | st.text(max_size=40)
_ACTOR_CLASSES = ["Person", "Officer", "State", "Junta", "Group", "UnnamedSource", "Post", "Rank", "Text"]


@st.composite
def extractions(draw: st.DrawFn, document: str | None = None) -> tuple[Document, Extraction]:
    """A document and an extraction that fits it."""
    text = "".join(draw(st.lists(WORDS, min_size=1, max_size=5)))
    name = document or draw(WORDS.filter(bool))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    pool = draw(st.lists(_actors(spans), min_size=1, max_size=4, unique_by=lambda one: one.actor.id))
    actors = st.sampled_from([one.actor for one in pool])
    found = draw(st.lists(_claims(name, text, spans, actors | st.none()), max_size=6, unique_by=lambda one: one.id))
    spoken = st.builds(Attribution, *[st.lists(spans, max_size=2, unique=True).map(tuple) for _ in range(3)])
    metadata = [st.none() | WORDS for _ in range(4)]
    segments = st.lists(st.builds(Segment, spans, st.sampled_from(["title", "paragraph"]), st.booleans()), max_size=2)
    made = draw(st.builds(Document, st.just(name), st.just(text), *metadata, st.just("en"), segments.map(tuple)))
    return made, Extraction(name, tuple(found), tuple(pool), tuple(draw(st.lists(spoken, max_size=2))))


def _actors(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[DocumentActor]:
    ids = WORDS.map(lambda word: f"person/{word}")
    return st.builds(
        DocumentActor,
        st.builds(Actor, ids, WORDS, st.sampled_from(_ACTOR_CLASSES)),
        st.lists(WORDS, max_size=3, unique=True).map(lambda found: tuple(sorted(found))),
        st.lists(spans, max_size=3, unique=True).map(lambda found: tuple(sorted(found))),
        st.sampled_from([None, "female", "male"]),
        st.sampled_from([None, "ML", "BF"]),
        st.just(("https://example.org/entity/1",)) | st.just(()),
    )


@st.composite
def _claims(
    draw: st.DrawFn, document: str, text: str, spans: st.SearchStrategy[Span], actors: st.SearchStrategy[Actor | None]
) -> Claim:
    span = draw(spans)
    low, high = draw(st.sampled_from([(None, None), (20, None), (None, 7), (50, 50), (0, 0)]))
    return Claim(
        document=document,
        relation=draw(st.sampled_from(sorted(vocabulary().relations))),
        subject=draw(actors),
        object=draw(actors),
        evidence=Evidence(span.of(text), span, draw(WORDS), draw(WORDS)),
        polarity=draw(st.sampled_from(Polarity)),
        status=draw(st.sampled_from(Status)),
        source=draw(actors),
        when=draw(st.none() | st.sampled_from(["2020", "2012/..", "../2030", "2020-08~"]) | WORDS),
        count=None if low is None and high is None else Count(low, high, draw(st.booleans())),
        about=draw(st.none() | WORDS),
        rule=draw(WORDS),
        confidence=draw(st.none() | st.floats(0, 1)),
    )


def put_claims(store: Store, claims: Iterable[Claim], dates: Mapping[str, str | None]) -> None:
    """Put claims made by hand, each document with words that fit what they quote."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    for name, found in by_document.items():
        letters = [" "] * max(claim.evidence.span.end for claim in found)
        for claim in found:
            letters[claim.evidence.span.start : claim.evidence.span.end] = claim.evidence.quote
        store.put(Document(name, "".join(letters), date=dates.get(name)), Extraction(name, tuple(found)))
