"""The mentions that coreference has placed so far, for those who look back over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token

WINDOW = 3  # sentences back in which an antecedent is looked for
WIDE = 8  # … where those tell of nobody whom it may stand for
PERSONS = frozenset({"Person", "Officer"})


class Placed:
    """The resolver's tables, shared and never changed here; `of_head` gives the drafts of a mention's head."""

    def __init__(
        self, doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]
    ) -> None:
        self.doc = doc
        self.mentions = mentions
        self.drafts = drafts
        self.of_head = of_head
        self.sentence = [0] * len(doc)
        for number, sent in enumerate(doc.sents):
            self.sentence[sent.start : sent.end] = [number] * (sent.end - sent.start)
        self.paragraph = list(accumulate(int("\n\n" in token.text) for token in doc))

    def before(self, token: Token, window: int = WINDOW) -> Iterator[int]:
        """Heads of placed mentions so many sentences before the token, nearest first."""
        for head in range(token.i - 1, -1, -1):
            if self.sentence[token.i] - self.sentence[head] > window:
                return
            if head in self.of_head:
                yield head

    def all_at(self, tokens: Iterator[Token]) -> tuple[int, ...]:
        """The drafts of these tokens, each once."""
        return tuple(dict.fromkeys(i for t in tokens for i in self.of_head.get(t.i, ())))
