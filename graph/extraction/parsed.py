"""A parse as plain objects: what spaCy looks up in C at each access is read once, and costs a seventh from then on.

The names are spaCy's, and mean the same. A parse is not changed once it is mended.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, overload

from spacy.strings import StringStore
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from juntagraph.graph.extraction.parsed_token import FLAGS, WORDS, Token

__all__ = ["TEXT", "Doc", "Span", "Token", "plain"]


class Span:
    """Tokens that follow one another; `start` and `end` are token numbers."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, i: int) -> Token:
        return self.doc.tokens[self.start : self.end][i]

    @property
    def start_char(self) -> int:
        """Where its first character stands in the text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the text goes on behind it."""
        return self.doc.tokens[self.end - 1].end_char

    @property
    def text(self) -> str:
        """Its characters, without the white space behind the last word."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Span:
        """The sentence of its first token."""
        return self.doc[self.start].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, the first of several; a mark or space only where all are."""
        inside = self.doc.tokens[self.start : self.end]
        top = next((token for token in inside if token.head is token), None)
        above = [token for token in inside if not self.start <= token.head.i < self.end]
        return top if top is not None else min(above, key=_depth, default=self.doc[self.start])


IOB = ("", "I", "O", "B")
TEXT = "text"
"""Where a document of spaCy's may carry its text, which spaCy else puts together from its tokens."""
COLUMNS: list[int | str] = [
    "IDX",
    "LENGTH",
    "SPACY",
    "ENT_IOB",
    "SENT_START",
    *(name.rstrip("_").upper() for name in (*WORDS, *FLAGS)),
]


def _depth(token: Token) -> tuple[bool, int]:
    bare = (token.is_space or token.is_punct) and not token.children
    return bare, 0 if bare else sum(1 for _ in token.ancestors)


class Doc:
    """The tokens of a text with their sentences; `projective` where no branches of its trees cross."""

    __slots__ = ("projective", "sents", "text", "tokens", "vocab")

    def __init__(self, text: str, vocab: Vocab) -> None:
        self.text, self.vocab = text, vocab
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.projective = False

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[key]

    def covering(self, start: int, end: int) -> Span | None:
        """The tokens that hold the characters from `start` to `end`; None where the text ends before."""
        first = bisect_right(self.tokens, start, key=lambda token: token.idx) - 1
        last = bisect_left(self.tokens, end, key=lambda token: token.idx)
        return Span(self, first, last) if 0 <= first < last and end <= len(self.text) else None

    def survey(self) -> None:
        """Find whether branches cross, once all tokens hang where they are to."""
        self.projective = all(_is_whole(token) for token in self.tokens)

    def forget(self) -> None:
        """Let the tokens go, which refer to each other and would wait for the garbage collector."""
        for token in self.tokens:
            for name in ("head", "left_edge", "right_edge", "children", "doc", "sent"):
                delattr(token, name)
        self.tokens, self.sents = [], []


def plain(doc: SpacyDoc) -> Doc:
    """The parse that spaCy made."""
    made = Doc(doc.user_data.get(TEXT) or doc.text, doc.vocab)
    tokens = made.tokens = [Token(made, values) for values in _values(doc, made.text)]
    starts = [token.i for token in tokens if token.is_sent_start or token.i == 0]
    bounds = pairwise([*starts, len(tokens)])
    made.sents = [Span(made, start, end) for start, end in bounds]
    for sent in made.sents:
        for token in tokens[sent.start : sent.end]:
            token.sent = sent
    _tie(tokens, _heads(doc))
    made.survey()
    return made


def _values(doc: SpacyDoc, text: str) -> Iterator[tuple[Any, ...]]:
    """The attributes of all tokens, in the order of `COPIED`, read at once."""
    strings = _Strings(doc.vocab.strings)
    for i, row in enumerate(doc.to_array(COLUMNS).tolist()):
        idx, length, spaced, iob, start, *rest = row
        words = [strings[number] for number in rest[: len(WORDS)]]
        flags = [bool(flag) for flag in rest[len(WORDS) :]]
        yield i, idx, text[idx : idx + length], " " * spaced, *words, IOB[iob], start == 1, *flags


class _Strings(dict[int, str]):
    """Strings by spaCy's numbers, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, number: int) -> str:
        found = self[number] = self.store[number] if number else ""
        return found


def _heads(doc: SpacyDoc) -> list[int]:
    distances = doc.to_array("HEAD").astype("int64").tolist()  # unsigned as they come, negative ones as well
    return [place + distance for place, distance in enumerate(distances)]


def _tie(tokens: list[Token], heads: list[int]) -> None:
    """Heads, children and edges of the tokens."""
    children: list[list[Token]] = [[] for _ in tokens]
    for place, head in enumerate(heads):
        if head != place:
            children[head].append(tokens[place])
    lefts, rights = _edges(heads, range(len(heads))), _edges(heads, range(len(heads) - 1, -1, -1))
    for token, head, found, left, right in zip(tokens, heads, children, lefts, rights, strict=True):
        token.head, token.children = tokens[head], tuple(found)
        token.left_edge, token.right_edge = tokens[left], tokens[right]


def _edges(heads: list[int], order: range) -> list[int]:
    """The first token, in an order of all, of those below each token and itself."""
    found = [-1] * len(heads)
    for place in order:
        above = place
        while found[above] < 0:  # else all above have been reached from before, too
            found[above] = place
            above = heads[above]
    return found


def _is_whole(token: Token) -> bool:
    """Whether all between the edges of a token stands below it, if that is so for those that hang on it."""
    within = sum(c.right_edge.i - c.left_edge.i + 1 for c in token.children)
    return within == token.right_edge.i - token.left_edge.i
