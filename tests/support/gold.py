"""Gold claims (GUIDE) as claim values, so that stores, views and pages are tested on real reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from juntagraph.graph.claims import Actor, Claim, Count, Evidence, Polarity, Span, Status, digest
from juntagraph.graph.documents.document import Document

STATES = {"Mali", "Niger", "Burkina Faso", "France", "Russia", "Guinea", "Gabon", "Sudan", "Turkey", "Madagascar"}


def gold_document(path: Path) -> Document:
    """The Markdown or text file beside the gold as a document."""
    text = path.read_text(encoding="utf-8")
    date = None
    if text.startswith("---\n"):
        front, text = text[4:].split("---\n", 1)
        date = next((line[6:].strip() for line in front.splitlines() if line.startswith("date: ")), None)
    return Document(id=path.stem, text=text, title=path.stem, date=date, source="juntagraph corpus")


def gold_claims(path: Path, document: Document) -> list[Claim]:
    """The claims of one `*.claims.jsonl`."""
    return [_claim(json.loads(line), document) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _claim(record: dict[str, Any], document: Document) -> Claim:
    start = document.text.index(record["quote"])
    count = record.get("count")
    text_type = {"holdsPost": "Post", "hasRank": "Rank", "postpones": "Text", "declinesComment": "Text"}
    return Claim(
        document=document.id,
        relation=record["predicate"],
        subject=_actor(record["subject"]),
        object=_actor(record["object"], text_type.get(record["predicate"])),
        evidence=Evidence(record["quote"], Span(start, start + len(record["quote"]))),
        polarity=Polarity(record["polarity"]),
        status=Status(record["status"]),
        source=_actor(record["source"]),
        when=record.get("when"),
        count=Count(count.get("min"), count.get("max"), bool(count.get("approx"))) if count else None,
        about=record.get("about"),
    )


def _actor(names: Any, kind: str | None = None) -> Actor | None:
    name = names[0] if isinstance(names, list) else names
    if name is None:
        return None
    guess = kind or ("State" if name in STATES else "Person" if " " in name and name.istitle() else "Group")
    return Actor(f"{guess.lower()}/{digest(name.casefold())[:8]}", name, guess)


def gold_corpus(corpus: Path, gold: Path) -> tuple[dict[str, Document], list[Claim]]:
    """The documents of the sample corpus by id, and the gold claims of all of them."""
    documents = {path.stem: gold_document(path) for path in sorted(corpus.iterdir())}
    claims = [claim for name, one in documents.items() for claim in gold_claims(gold / f"{name}.claims.jsonl", one)]
    return documents, claims
