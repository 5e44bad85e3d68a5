"""Examples to learn from: the claims that the rules make of documents with gold, each right or wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims import ENDING, read
from benchmarks.comparison import strictly_right
from juntagraph.graph.claims import Claim
from juntagraph.graph.claims.record import claim_record
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read as read_documents
from juntagraph.graph.extraction.assembling import made_of
from juntagraph.graph.extraction.extract import analyse, proposed
from juntagraph.graph.extraction.features import Surroundings, features
from juntagraph.graph.extraction.parse import parse_all

DOCUMENTS = Path(__file__).with_name("documents")


@dataclass(frozen=True, slots=True)
class Example:
    """A claim of a document, its features, and whether the gold has it (strict: relation, both ends, polarity)."""

    document: str
    claim: Claim
    features: tuple[str, ...]
    right: bool


def examples(folder: Path = DOCUMENTS, gold: Path = DOCUMENTS) -> Iterator[Example]:
    """The examples of all documents of a folder that have gold claims, in the order of their names."""
    pairs = [(path, found) for path in sorted(gold.glob(f"*{ENDING}")) for found in _documents(folder, path)]
    for (path, document), doc in zip(pairs, parse_all(document for _, document in pairs), strict=True):
        analysis = analyse(document, doc)
        made = made_of(analysis, proposed(analysis))
        around = Surroundings(analysis, made)
        right = strictly_right(read(path), [claim_record(claim) for claim, _ in made])
        for number, (claim, proposal) in enumerate(made):
            yield Example(document.id, claim, features(around, claim, proposal), number in right)


def _documents(folder: Path, gold: Path) -> list[Document]:
    """The document beside a file of gold claims."""
    sources = sorted(folder.glob(f"{gold.name.removesuffix(ENDING)}.*"))
    texts = [path for path in sources if not path.name.endswith(ENDING)]
    return [item for item in read_documents(texts) if isinstance(item, Document)]


def folds(found: Sequence[Example], number: int = 10) -> list[int]:
    """The fold of each example: all of a document are in the same, and the folds are of like size."""
    sizes = [0] * number
    place: dict[str, int] = {}
    counts = {one.document: 0 for one in found}
    for one in found:
        counts[one.document] += 1
    for document in sorted(counts, key=lambda name: (-counts[name], name)):
        place[document] = min(range(number), key=lambda fold: (sizes[fold], fold))
        sizes[place[document]] += counts[document]
    return [place[one.document] for one in found]
