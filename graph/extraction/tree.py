"""The dependency tree as tuples: spaCy makes every child anew whenever a token is asked for its children."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_CHILDREN, _TOKENS = "juntagraph.children", "juntagraph.tokens"


def remember(doc: Doc) -> Doc:
    """Keeps the tokens and the children of each with the document; its heads must not change after."""
    kept: list[list[Token]] = [[] for _ in range(len(doc))]
    every = tuple(doc)
    for token in every:
        head = token.head.i
        if head != token.i:
            kept[head].append(token)
    doc.user_data[_CHILDREN] = [tuple(found) for found in kept]
    doc.user_data[_TOKENS] = every
    return doc


def forget(doc: Doc) -> None:
    """Lets go of them: they refer to the document, which would outlive its use."""
    doc.user_data.pop(_CHILDREN, None)
    doc.user_data.pop(_TOKENS, None)


def tokens(doc: Doc) -> tuple[Token, ...]:
    """The tokens of a document."""
    kept: tuple[Token, ...] | None = doc.user_data.get(_TOKENS)
    return kept if kept is not None else tuple(doc)


def children(token: Token) -> tuple[Token, ...]:
    """The tokens that hang on a token, in the order of the text."""
    kept: list[tuple[Token, ...]] | None = token.doc.user_data.get(_CHILDREN)
    return kept[token.i] if kept is not None else tuple(token.children)


def lefts(token: Token) -> Iterator[Token]:
    """Those before it."""
    i = token.i
    return (child for child in children(token) if child.i < i)


def rights(token: Token) -> Iterator[Token]:
    """Those behind it."""
    i = token.i
    return (child for child in children(token) if child.i > i)
