"""Ways to extract that need no language model: quick ones, and ones that go wrong as real ones may."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from threading import Lock

from juntagraph.graph.claims import Actor, Claim, Evidence, Extraction, Span
from juntagraph.graph.documents.document import Document


def first_word(document: Document) -> Extraction:
    """One claim: that the first word of the text attacks the last."""
    words = document.text.split()
    first, last = (Actor(f"group/{word.casefold()}", word, "Group") for word in (words[0], words[-1]))
    start = document.text.index(words[0])
    evidence = Evidence(words[0], Span(start, start + len(words[0])))
    return Extraction(document.id, (Claim(document.id, "attacks", first, last, evidence),))


def fragile(document: Document) -> Extraction:
    """As `first_word`, but a text may ask for what no good text does."""
    if "raise" in document.text:
        raise KeyError("no such rule")
    if "misquote" in document.text:
        claim = Claim(document.id, "attacks", None, None, Evidence("never said", Span(0, 2)))
        return Extraction(document.id, (claim,))
    if "perish" in document.text:
        os._exit(1)
    return first_word(document)


def fewer(documents: Iterable[Document]) -> Iterator[Extraction]:
    """Gives nothing for one of the documents."""
    return (first_word(one) for one in documents if one.text != "Lost")


def unsendable(documents: Iterable[Document]) -> Iterator[Extraction]:
    """Raises what cannot be sent from one process to another."""
    for one in documents:
        if one.text == "Lost":
            raise ValueError(Lock())
        yield first_word(one)
