"""A token of a parse; its attributes are spaCy's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from juntagraph.graph.extraction.parsed import Doc, Span

WORDS = ("lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_")
"""Attributes that spaCy keeps as numbers of strings."""
FLAGS = ("is_space", "is_punct", "is_alpha", "is_upper", "like_num")
COPIED = ("i", "idx", "text", "whitespace_", *WORDS, "ent_iob_", "is_sent_start", *FLAGS)
"""What is read from spaCy's token as it is."""

PLACE = attrgetter("i")


class Token:
    """A word or mark where it stands; two tokens are one where they are the same object."""

    __slots__ = (*COPIED, "children", "doc", "end_char", "head", "left_edge", "right_edge", "sent")

    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_sent_start: bool
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_upper: bool
    like_num: bool
    doc: Doc
    sent: Span
    head: Token
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    end_char: int

    def __init__(self, doc: Doc, values: Sequence[Any]) -> None:
        self.doc = doc
        (
            self.i, self.idx, self.text, self.whitespace_, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_,
            self.ent_type_, self.ent_iob_, self.is_sent_start, self.is_space, self.is_punct, self.is_alpha,
            self.is_upper, self.like_num,
        ) = values  # fmt: skip
        self.end_char = self.idx + len(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def hang(self, head: Token, dep: str | None = None) -> None:
        """Make it a child of another token, or with itself as head a root: the parser had it wrong.

        A head from below takes its place first, so that a tree stays a tree.
        """
        if head is not self and self.is_ancestor(head):
            head.hang(head if self.head is self else self.head, self.dep_)
        before = self.head
        if self.head is not self:
            self.head.children = tuple(c for c in self.head.children if c is not self)
        if head is not self:
            head.children = tuple(sorted((*head.children, self), key=PLACE))
        self.head, self.dep_ = head, self.dep_ if dep is None else dep
        before.refit()
        head.refit()

    def refit(self) -> None:
        """Find the edges of it and of all above it anew, after a token was hung under it or taken away."""
        for token in (self, *self.ancestors):
            token.left_edge = min((token, *(c.left_edge for c in token.children)), key=PLACE)
            token.right_edge = max((token, *(c.right_edge for c in token.children)), key=PLACE)

    @property
    def lefts(self) -> Iterator[Token]:
        """The children before it."""
        return (child for child in self.children if child.i < self.i)

    @property
    def rights(self) -> Iterator[Token]:
        """The children behind it."""
        return (child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it, in the order of the text; of the tree, where its branches cross."""
        if self.doc.projective:
            return iter(self.doc.tokens[self.left_edge.i : self.right_edge.i + 1])
        return self._branches()

    def _branches(self) -> Iterator[Token]:
        for child in self.lefts:
            yield from child._branches()
        yield self
        for child in self.rights:
            yield from child._branches()

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root of the sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether the other token stands below this one."""
        return any(token is self for token in other.ancestors)

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places further; IndexError where the text ends before."""
        place = self.i + distance
        if place < 0:
            raise IndexError(f"no token {distance} from the {self.i}th")
        return self.doc[place]
