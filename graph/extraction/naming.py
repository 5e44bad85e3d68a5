"""Named actors: the extent of a name, the titles before it, its class and its acronym."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import ORG_WORDS, class_of, country_of_name, is_title
from juntagraph.graph.extraction.nominals import actor_nouns

PARTICLES = frozenset(table("naming")["particles"])
LINKS = frozenset(table("naming")["links"])
NO_ACTORS = frozenset(table("naming")["no_actors"])
QUOTES = frozenset({'"', "“", "”", "‘", "’"})
LEFT = frozenset(("compound", "amod", "nmod", "det", "poss", "punct", "flat", "nummod"))


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
    if not _is_name_head(token) or _is_label(token):
        return None
    left = _left_edge(token)
    start = _name_start(token, left)
    if start is None:
        return None
    end = _name_end(token)
    entity = abbreviated(token) or _organisation(token)
    if entity is not None:
        start, end = entity
        left = min(left, start)
    text = _clean(token.doc[start:end].text)
    prefix = tuple(range(left, start))
    kind = class_of(token, text, prefix)
    if kind is None:
        return None
    return Name(start, end, text, kind, prefix, country_of_name(token, prefix), tuple(_aliases(token, end)))


def abbreviated(token: Token) -> tuple[int, int] | None:
    """The words whose initials an acronym in brackets repeats, if this token heads them (Schwartz & Hearst 2003)."""
    doc = token.doc
    for bracket in range(token.i + 1, min(token.i + 14, len(doc) - 2)):
        if doc[bracket].text == "(" and doc[bracket + 1].text.isupper() and doc[bracket + 2].text == ")":
            start = _initials(token, bracket, doc[bracket + 1].text)
            heads = start is not None and start <= token.i and (token.head.i < start or token.head.i >= bracket)
            return (start, bracket) if start is not None and (heads or token.dep_ == "ROOT") else None
        if doc[bracket].is_punct:
            return None
    return None


def _initials(token: Token, bracket: int, acronym: str) -> int | None:
    """Walks left from the bracket, one capital letter of the acronym for each capitalised word."""
    letters, here = list(acronym), bracket
    while letters and here > token.sent.start:
        here -= 1
        word = token.doc[here]
        parts = word.text.replace("-", " ").split()
        if letters[-1] in {part[:1].upper() for part in parts} and (parts[0][:1].isupper() or len(parts) > 1):
            letters.pop()
        elif word.lower_ not in LINKS and not (word.text[:1].isupper() and here < bracket - 1):
            return None
    return here if not letters else None


def _organisation(token: Token) -> tuple[int, int] | None:
    """The token range of an entity of several words that this token heads and that reads as an organisation."""
    if token.ent_type_ != "ORG":
        return None
    start, end = token.i, token.i + 1
    while start > token.sent.start and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    while start < token.i and (token.doc[start].dep_ == "det" or not _capital(token.doc[start])):
        start += 1
    linked = any(token.doc[i].lower_ in LINKS for i in range(token.i, end))
    return (start, end) if linked and token.lower_ in ORG_WORDS else None


def _is_name_head(token: Token) -> bool:
    if token.dep_ in {"compound", "nmod"} and not token.ent_type_:
        return False
    if token.dep_ in {"compound", "amod", "nmod"} and token.i + 1 < len(token.doc):
        # a name before a noun ("EU leaders") is a mention of its own; a part of a longer name is not
        after = token.doc[token.i + 1]
        if after.pos_ == "PROPN" and token.head.pos_ == "PROPN" and after.ent_iob_ == "I":
            return False
        if token.head.pos_ == "PROPN" and token.ent_type_ not in {"GPE", "NORP"}:
            return False
    if token.text.casefold() in gazetteer().names and token.pos_ != "VERB":
        return is_capital(token.text)
    if (
        (token.ent_type_ in NO_ACTORS and not _misread(token))
        or token.pos_ in {"DET", "PRON", "ADP", "PUNCT", "ADV", "AUX"}
        or not is_capital(token.text)
    ):
        return False
    return token.pos_ in {"PROPN", "X"} or token.ent_type_ != "" or token.tag_ in {"NNP", "NNPS"}


def _is_label(token: Token) -> bool:
    """A speaker or section in capitals before a colon: "REPORTER: …"."""
    behind = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    return behind == ":" and token.text.isupper() and token.is_sent_start is True


def _misread(token: Token) -> bool:
    """A name of two words that the recogniser takes for an event or a law, without a noun that says so."""
    words = table("naming")["events"]
    run = [t for t in (token, *token.lefts) if t.ent_type_ == token.ent_type_ and t.pos_ == "PROPN"]
    return token.ent_type_ in {"EVENT", "LAW"} and len(run) > 1 and not any(t.lemma_.lower() in words for t in run)


def _left_edge(token: Token) -> int:
    """Where the run of modifiers directly before the head begins."""
    left = token.i
    while left > token.sent.start:
        before = token.doc[left - 1]
        if (
            before.dep_ not in LEFT
            or before.ent_type_ in {"DATE", "TIME"}
            or not (before.head == token or token.is_ancestor(before))
        ):
            break
        if before.text in {"-", "–", "—"} and before.whitespace_:
            break
        if before.dep_ in {"det", "poss"} or before.lower_ in {"'s", "’s"} or before.text in {",", "(", ":", ";"}:
            break
        if before.text in QUOTES and not _nickname(token.doc, left - 1):
            break
        left -= 1
    return left


def _nickname(doc: Doc, quote: int) -> bool:
    """Whether a quotation mark belongs to a nickname within a name: Gregorio "Gringo" Honasan."""
    return any(doc[i].text in QUOTES for i in range(max(quote - 3, 0), quote)) or (
        quote + 2 < len(doc) and doc[quote + 2].text in QUOTES
    )


def _name_start(token: Token, left: int) -> int | None:
    """The first token of the name proper: right of the last title, rank or common noun."""
    start = token.i
    while start > left:
        before = token.doc[start - 1]
        if is_title(before, token) or not (
            _capital(before) or before.lower_ in PARTICLES or before.text in {"-", "–", "’", "'", *QUOTES}
        ):
            break
        start -= 1
    while start < token.i and not _capital(token.doc[start]) and token.doc[start].lower_ not in PARTICLES:
        start += 1
    return start


def _capital(token: Token) -> bool:
    return is_capital(token.text) or token.text[:1].isdigit()


def is_capital(word: str) -> bool:
    """Whether a word is spelled as a name: "Burhan", "al-Burhan"."""
    return word[:1].isupper() or word.partition("-")[2][:1].isupper()


def _name_end(token: Token) -> int:
    """One past the last token: organisations run on over "of" and "for" phrases in capitals."""
    end = token.i + 1
    while (
        end < len(token.doc)
        and token.doc[end].ent_iob_ == "I"
        and token.doc[end].ent_type_ == token.ent_type_
        and token.ent_type_ == "PERSON"
    ):
        end += 1
    if (
        token.lemma_.lower() not in actor_nouns()
        and token.lower_ not in actor_nouns()
        and token.lower_ not in ORG_WORDS
    ):
        return end
    return _over_links(token, end)


def _over_links(token: Token, end: int) -> int:
    doc, here = token.doc, end
    while here < len(doc) and doc[here].lower_ in LINKS and doc[here].sent == token.sent:
        after = here
        while after < len(doc) and doc[after].lower_ in LINKS:
            after += 1
        if after >= len(doc) or not doc[after].text[:1].isupper() or doc[after].pos_ not in {"PROPN", "NOUN", "ADJ"}:
            break
        if doc[here].lower_ in {"in", "on", "to", "against"} or (
            doc[here].lower_ == "and" and doc[after].ent_iob_ != "I"
        ):
            break
        while after < len(doc) and doc[after].text[:1].isupper() and doc[after].pos_ in {"PROPN", "NOUN", "ADJ"}:
            after += 1
        here = end = after
    return end


def _clean(text: str) -> str:
    if text.casefold() in gazetteer().names:  # "U.S." keeps its stop
        return text
    return text.removesuffix("'s").removesuffix("’s").strip(" .,;:\"'“”-–") or text


def _aliases(token: Token, end: int) -> Iterator[str]:
    """An acronym or other spelling in brackets directly after the name."""
    doc = token.doc
    if end + 2 < len(doc) and doc[end].text == "(":
        for close in range(end + 1, min(end + 7, len(doc))):
            if doc[close].text == ")":
                inside = doc[end + 1 : close].text
                for lead in ("also spelled ", "also known as ", "known as ", "aka ", "or "):
                    inside = inside.removeprefix(lead)
                if inside[:1].isupper() and not inside.isdigit():
                    yield inside
                return
