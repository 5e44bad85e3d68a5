"""The sample corpus as a page, and documents written by an enemy."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from juntagraph.graph.claims import Actor, Claim, DocumentActor, Evidence, Polarity, Span, Status
from juntagraph.graph.documents.document import Document
from support.gold import gold_claims, gold_document

Corpus = tuple[list[Claim], dict[str, Document]]


def sample(corpus_dir: Path, gold_dir: Path) -> Corpus:
    """The gold claims of the sample corpus, and its documents by id."""
    claims: list[Claim] = []
    documents = {}
    for gold in sorted(gold_dir.glob("*.claims.jsonl")):
        name = gold.name.removesuffix(".claims.jsonl")
        document = gold_document(next(path for path in corpus_dir.glob(f"{name}.*")))
        documents[document.id] = document
        claims += gold_claims(gold, document)
    return claims, documents


def payload(html: str) -> dict[str, Any]:
    """The data that a page carries for its script, as records; the words around a quote as `before` and `after`."""
    data: dict[str, Any] = json.loads(unpacked(html, "data"))
    data |= {name: records(data[name]) for name in ("nodes", "edges", "claims", "documents")}
    for claim in data["claims"]:
        claim["before"], claim["quote"], claim["after"] = claim.pop("words")
    return data


def unpacked(html: str, name: str) -> str:
    """What a script element of the page carries packed."""
    found = re.search(rf'<script id="{name}" type="application/gzip">([A-Za-z0-9+/=]*)</script>', html)
    assert found, f"the page carries no {name}"
    return gzip.decompress(base64.b64decode(found[1], validate=True)).decode("utf-8", "surrogatepass")


def records(columns: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Records out of columns, as the page's script reads them."""
    found: list[dict[str, Any]] = [{} for _ in range(columns["size"])]
    for number, record in enumerate(found):
        record |= {name: values[number] for name, values in columns["plain"].items() if values[number] is not None}
        for name, (width, text) in columns["joined"].items():
            record[name] = text[width * number : width * (number + 1)]
        for name, places in columns["listed"].items():
            if places[number] is not None:
                record[name] = columns["lists"][places[number]]
    return found


ATTACKS = (
    "<script>window.attacked=1</script>",
    "</script><script>window.attacked=1</script>",
    "<img src=x onerror=window.attacked=1>",
    '"><svg onload=window.attacked=1>',
    "'-window.attacked=1-'",
    "{{ 7*7 }}{% include 'page.css' %}",
    "<!--<script>",
    "]]><iframe src=http://attacker.example/>",
    "javascript:window.attacked=1",
    "${window.attacked=1}`",
    "\u202egnp.exe\u202c \u2066mark\u2069",
    "line\u2028separator\u2029here\x00\x08",
    '=HYPERLINK("http://attacker.example")',
    "+1-1",
    "@SUM(A1)",
    "__proto__",
    "constructor",
    "url(http://attacker.example/a.png)",
)
LINKS = (
    "javascript:window.attacked=1",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "//attacker.example/x",
    "http://[broken",
)


def hostile() -> tuple[list[Claim], dict[str, Document], list[DocumentActor], str]:
    """Claims, documents, actors and a title in which every text is an attack."""
    claims: list[Claim] = []
    documents: dict[str, Document] = {}
    for number, attack in enumerate(ATTACKS):
        name = f"{attack} {number}"
        text = f"before {attack} after"
        documents[name] = Document(name, text, attack, attack, attack, LINKS[number % len(LINKS)])
        claims += _attacks(name, attack, number)
    actors = [
        DocumentActor(_enemy(attack, "Person"), (f"{attack} again",), country=attack, identifiers=LINKS)
        for attack in ATTACKS
    ]
    return claims, documents, actors, ATTACKS[1]


def _attacks(document: str, attack: str, number: int) -> list[Claim]:
    evidence = Evidence(attack, Span(7, 7 + len(attack)), attack, attack)
    other = ATTACKS[(number + 1) % len(ATTACKS)]
    ends: Mapping[str, Any] = {
        "subject": _enemy(attack, "Person"),
        "object": _enemy(other, attack),
        "source": _enemy(attack, "Group"),
    }
    return [
        Claim(document, "accuses", evidence=evidence, about=attack, when=attack, **ends, rule=attack),
        Claim(document, "accuses", evidence=evidence, polarity=Polarity.NEGATED, status=Status.DENIED, **ends),
        Claim(document, attack, evidence=evidence, **ends),
        Claim(document, "holdsPost", ends["subject"], _enemy(other, "Post"), evidence),
        Claim(document, "detains", None, ends["object"], evidence),
    ]


def _enemy(text: str, kind: str) -> Actor:
    return Actor(f"{kind}/{text}", text, kind)
