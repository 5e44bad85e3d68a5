"""Named actors: the extent of a name, the titles before it, its class and its acronym."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_acronyms import abbreviated, other_names
from juntagraph.graph.extraction.naming_classes import class_of, country_of_name
from juntagraph.graph.extraction.naming_extent import is_capital, left_edge, name_end, name_start, organisation
from juntagraph.graph.extraction.nominals import group_nouns
from juntagraph.graph.extraction.parsed import Token

NO_ACTORS = frozenset(table("naming")["no_actors"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name: token range and text without titles, class, tokens before it, other names given with it."""

    start: int
    end: int
    text: str
    type: str
    prefix: tuple[int, ...]
    country: str | None = None
    aliases: tuple[str, ...] = ()


def name_at(token: Token) -> Name | None:
    """The name that this token heads, None when it heads none."""
    if not _is_name_head(token) or is_label(token):
        return None
    left = left_edge(token)
    start = name_start(token, left)
    left, end = min(left, start), name_end(token)
    entity = abbreviated(token) or organisation(token)
    if entity is not None:
        start, end = entity
        left = min(left, start)
    text = _clean(token.doc[start:end].text)
    prefix = tuple(range(left, start))
    kind = class_of(token, text, prefix)
    if kind is None:
        return None
    return Name(start, end, text, kind, prefix, country_of_name(token, prefix), tuple(other_names(token, end)))


def _is_name_head(token: Token) -> bool:
    if not is_capital(token.text) or (token.dep_ in {"compound", "nmod"} and not token.ent_type_):
        return False
    if token.dep_ in {"compound", "amod", "nmod"} and token.i + 1 < len(token.doc):
        # a name before a noun ("EU leaders") is a mention of its own; a part of a longer name is not
        after = token.doc[token.i + 1]
        if after.pos_ == "PROPN" and token.head.pos_ == "PROPN" and after.ent_iob_ == "I":
            return False
        if token.head.pos_ == "PROPN" and token.ent_type_ not in {"GPE", "NORP"}:
            return False
    if token.text.casefold() in gazetteer().names and token.pos_ != "VERB":
        return True
    if token.lower_ in gazetteer().adjectives and any(c.lower_ in {"a", "an"} for c in token.lefts):
        return not any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.rights)  # "a Chadian, Ali Diop,"
    if token.is_sent_start and token.tag_ == "NNS" and token.lemma_.lower() in group_nouns():
        return False  # "Rebels of the Liberation Army": no part of its name
    others = {"DET", "PRON", "ADP", "PUNCT", "ADV", "AUX"}
    if token.pos_ in others or (token.ent_type_ in NO_ACTORS and not _misread(token)):
        return False
    return token.pos_ in {"PROPN", "X"} or token.ent_type_ != "" or token.tag_ in {"NNP", "NNPS"}


def is_label(token: Token) -> bool:
    """A speaker or section in capitals before a colon: "REPORTER: …"."""
    behind = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    return behind == ":" and token.text.isupper() and token.is_sent_start is True


def _misread(token: Token) -> bool:
    """A name of two words that the recogniser takes for an event or a law, without a noun that says so."""
    words = table("naming")["events"]
    run = [t for t in (token, *token.lefts) if t.ent_type_ == token.ent_type_ and t.pos_ == "PROPN"]
    return token.ent_type_ in {"EVENT", "LAW"} and len(run) > 1 and not any(t.lemma_.lower() in words for t in run)


def _clean(text: str) -> str:
    if text.casefold() in gazetteer().names:  # "U.S." keeps its stop
        return text
    return text.removesuffix("'s").removesuffix("’s").strip(" .,;:\"'“”-–") or text
