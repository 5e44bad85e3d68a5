"""What the rules are worth: claims beside those of plain methods, on the same documents.

The plain method takes the named entities of the language model and the verbs of the trigger lexicon: the entity
before the verb does to the entity behind it what the verb says. No syntax, no sources, no dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, reduce
from operator import add
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Span, Token

from benchmarks.claims import ENDING, by_document, read
from benchmarks.comparison import Comparison, Tally, compare
from benchmarks.program import ROOT, SHARED, Record, extract
from benchmarks.tables import Cell, Table
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read as documents
from juntagraph.graph.extraction.parse import pipeline
from juntagraph.graph.extraction.triggers import KINDS, frames

ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Kinds of named entities (OntoNotes) that can act."""


class Past(NamedTuple):
    """A measurement of an earlier version, which no longer runs here: commit, and strict right, gold and system."""

    commit: str
    strict: Tally


FIRST = {
    "training": Past("9b87963", Tally(found=442, gold=1910, system=859)),
    "development": Past("9b87963", Tally(found=145, gold=422, system=252)),
}
"""The first version of the project that made claims, measured with the comparison of today."""


def measure() -> Iterator[Table]:
    """Training documents, and further documents of which totals alone are shown, where the shared folder has them."""
    sets = {"training": ROOT / "training" / "documents", "development": SHARED / "gold" / "dev"}
    rows = [row for name, folder in sets.items() if folder.is_dir() for row in rows_of(name, folder)]
    columns = ("documents", "method", "gold", "system", "precision", "recall", "F1", "lenient F1")
    yield Table("Claims beside those of plain methods", columns, tuple(rows), "F1 strict: same relation and parties.")


def rows_of(name: str, folder: Path) -> Iterator[tuple[Cell, ...]]:
    """The rows of one set of documents."""
    gold = {path.name.removesuffix(ENDING): read(path) for path in sorted(folder.glob(f"*{ENDING}"))}
    paths = sorted(p for p in folder.iterdir() if p.suffix in {".md", ".txt", ".html"} and p.stem in gold)
    plain = {document.id: list(baseline(document)) for document in documents(paths) if isinstance(document, Document)}
    yield (name, "entities and verbs", *_figures(gold, plain))
    if name in FIRST:
        past = FIRST[name]
        yield (name, f"first rules ({past.commit})", *_rates(past.strict), None)
    yield (name, "juntagraph", *_figures(gold, by_document(extract(paths))))


def _figures(gold: dict[str, list[Record]], found: dict[str, list[Record]]) -> tuple[Cell, ...]:
    total = reduce(add, (compare(claims, found.get(name, [])) for name, claims in gold.items()), Comparison())
    return (*_rates(total.strict), total.lenient.f1)


def _rates(strict: Tally) -> tuple[Cell, ...]:
    return strict.gold, strict.system, strict.precision, strict.recall, strict.f1


def baseline(document: Document) -> Iterator[Record]:
    """The claims of the plain method, as records with the fields that are compared."""
    for sentence in pipeline()(document.text).sents:
        named = [e for e in sentence.ents if e.label_ in ACTORS]
        for verb in sentence:
            relation = relations().get(verb.lemma_.lower()) if verb.pos_ == "VERB" else None
            ends = _nearest(named, verb) if relation else None
            if ends:
                yield _record(str(relation), *ends)


def _nearest(named: Sequence[Span], verb: Token) -> tuple[Span, Span] | None:
    before = [e for e in named if e.end <= verb.i]
    behind = [e for e in named if e.start > verb.i]
    return (before[-1], behind[0]) if before and behind else None


@cache
def relations() -> dict[str, str]:
    """The relation of each verb of one word, by the first entry of the lexicon that has it."""
    verbs: dict[str, str] = {}
    for (pos, word), found in frames().items():
        if KINDS.get(pos) == "verbs" and any(word in frame.words for frame in found):
            verbs[word] = next(frame.relation for frame in found if word in frame.words)
    return verbs


def _record(relation: str, subject: Span, obj: Span) -> Record:
    ends = {"subject": {"label": subject.text}, "object": {"label": obj.text}}
    return {"predicate": relation, **ends, "polarity": "affirmed", "status": "asserted", "source": None, "when": None}
