"""Mentions of actors: named ones, nominal ones ("the junta", "dozens of soldiers") and pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims import Count
from juntagraph.graph.extraction.counting import count_of
from juntagraph.graph.extraction.gender import gender_of
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.naming import Name, is_label, name_at
from juntagraph.graph.extraction.nominals import nominal_at
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import is_plural

PRONOUNS = frozenset(
    [
        "he",
        "she",
        "him",
        "her",
        "his",
        "hers",
        "himself",
        "herself",
        "i",
        "me",
        "my",
        "myself",
        "we",
        "us",
        "our",
        "ourselves",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "it",
        "its",
        "itself",
        "who",
        "whom",
        "whose",
        "which",
        "that",
    ]
)
TOGETHER = frozenset({"both", "two", "three", "four", "pair", "trio"})
ANAPHORIC = TOGETHER | frozenset("latter former others these those one each first last".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor. `head` is a token index; `start`, `end` the token range of `name`.

    `prefix` holds the tokens before a name or nominal head (titles, modifiers); `type` a class of the
    vocabulary, empty for a pronoun; `country` the ISO code that a modifier or the name itself gives.
    """

    head: int
    start: int
    end: int
    kind: str  # "name", "nominal", "pronoun"
    name: str
    type: str = ""
    prefix: tuple[int, ...] = ()
    country: str | None = None
    plural: bool = False
    gender: str | None = None
    count: Count | None = None
    definite: bool = False
    aliases: tuple[str, ...] = ()


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """All mentions, in the order of their heads."""
    names = [_named(token, name) for token in doc if (name := name_at(token)) is not None]
    inside = {i for m in sorted(names, key=lambda m: m.start - m.end) for i in _inner(m, names)}
    kept = [m for m in names if m.head not in inside]
    taken = {i for m in kept for i in range(m.start, m.end)}
    others = [m for token in doc if token.i not in taken and (m := _unnamed(token)) is not None]
    return tuple(sorted((*kept, *others), key=lambda m: m.head))


def _inner(name: Mention, names: list[Mention]) -> list[int]:
    """Heads of names that lie within a longer one ("State" in "High Council of State"), or repeat it."""
    within = [m for m in names if m is not name and name.start <= m.start and m.end <= name.end]
    return [m.head for m in within if m.end - m.start < name.end - name.start or m.head > name.head]


def _unnamed(token: Token) -> Mention | None:
    if token.lower_ in PRONOUNS or (token.lower_ in ANAPHORIC and _stands_alone(token)):
        return _pronoun(token)
    if token.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "X", "INTJ"} or is_label(token):
        return None
    nominal = nominal_at(token)
    if nominal is None:
        return None
    return Mention(
        head=token.i,
        start=nominal.start,
        end=nominal.end,
        kind="nominal",
        name=nominal.text,
        type=nominal.type,
        prefix=nominal.prefix,
        country=nominal.country,
        plural=is_plural(token),
        gender=gender_of([token.lower_]),
        count=count_of(token),
        definite=nominal.definite,
    )


def _named(token: Token, name: Name) -> Mention:
    words = [token.doc[i].lower_ for i in name.prefix]
    country = gazetteer().code(name.text) if name.type == "State" else name.country
    return Mention(
        head=token.i,
        start=name.start,
        end=name.end,
        kind="name",
        name=name.text,
        type=name.type,
        prefix=name.prefix,
        country=country,
        gender=gender_of(words),
        plural=False,
        aliases=name.aliases,
        definite=True,
    )


def _pronoun(token: Token) -> Mention | None:
    if token.lower_ == "that" and token.tag_ not in {"WDT", "WP"}:
        return None
    if token.lower_ in {"it", "who", "whom", "which"} and token.dep_ == "expl":
        return None
    plural = token.lower_ in TOGETHER or token.lower_ in {"they", "them", "their", "theirs", "themselves"}
    return Mention(
        head=token.i, start=token.i, end=token.i + 1, kind="pronoun", name=token.text, plural=plural,
        gender=gender_of([token.lower_]), definite=True,
    )  # fmt: skip


def _stands_alone(token: Token) -> bool:
    """Whether a word such as "two" or "latter" is used as a noun phrase of its own."""
    if token.dep_ == "attr":  # "was the first to recognise them"
        return any(c.dep_ in {"relcl", "acl"} for c in token.children)
    if token.lower_ in {"first", "last"}:
        return False
    return token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "iobj", "dative", "conj", "appos"} and not any(
        child.dep_ == "prep" and child.lower_ == "of" for child in token.children
    )
