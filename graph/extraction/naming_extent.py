"""Where a name begins and ends: past titles before it, over particles, quotes and "of" phrases."""

from __future__ import annotations

import calendar

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import ORG_WORDS, is_title
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Doc, Span, Token
from juntagraph.graph.extraction.titles import post_kind

MONTHS = frozenset(month.lower() for month in calendar.month_name[1:])
PARTICLES = frozenset(table("naming")["particles"])
LINKS = frozenset(table("naming")["links"])
OWNERS = frozenset(table("naming")["owners"])
GIVEN = frozenset({"shah", "sultan", "amir", "malik"})
QUOTES = frozenset({'"', "“", "”", "‘", "’"})
OPENERS = frozenset("neighbouring neighboring nearby fellow rival rebel distant meanwhile ousted deposed".split())
LEFT = frozenset(("compound", "amod", "nmod", "det", "poss", "punct", "flat", "nummod"))


def organisation(token: Token) -> tuple[int, int] | None:
    """The token range of an entity of several words that this token heads and that reads as an organisation."""
    if token.ent_type_ != "ORG":
        return None
    start, end = token.i, token.i + 1
    while start > token.sent.start and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    start, end = _one_of_two(token, start, end)
    end = next((i for i in range(token.i + 1, end) if token.doc[i].text == "("), end)  # "the Front for Renewal (FR"
    while end > token.i + 1 and token.doc[end - 1].lower_ in LINKS:
        end -= 1  # "the New Front of", where the recogniser runs on
    while start < token.i and (token.doc[start].dep_ == "det" or not _capital(token.doc[start])):
        start += 1
    linked = any(token.doc[i].lower_ in LINKS for i in range(token.i, end))
    return (start, end) if linked and token.lower_ in ORG_WORDS else None


def _one_of_two(token: Token, start: int, end: int) -> tuple[int, int]:
    """Of "the National Front and the Union of Workers", which the recogniser takes for one, the half of the token."""
    joints = [i for i in range(start, end - 1) if token.doc[i].lower_ == "and" and token.doc[i + 1].lower_ == "the"]
    return (
        max([start, *(i + 2 for i in joints if i < token.i)]),
        min([end, *(i for i in joints if i > token.i)]),
    )


def left_edge(token: Token) -> int:
    """Where the run of modifiers directly before the head begins."""
    left = token.i
    while left > token.sent.start:
        before = token.doc[left - 1]
        if (
            before.dep_ not in LEFT
            or (before.ent_type_ in {"DATE", "TIME"} and not _first_name(before))
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
    return _over_ranks(token, left)


def _first_name(day: Token) -> bool:
    """ "Major Sunday Okonkwo": a day that stands between a title and a name."""
    before = day.doc[day.i - 1] if day.i else day
    return day.dep_ == "compound" and before.dep_ == "compound" and before.head is day.head and is_title(before, day)


def _over_ranks(token: Token, left: int) -> int:
    """Back over ranks that the parser cut off from a rank before a name: "Flt. Lt. Roe"."""
    ranks = table("titles")["abbreviations"]["words"]
    while token.sent.start < left < token.i and _both(token.doc[left - 1 : left + 1], ranks):
        left -= 1
    return left


def _both(tokens: Span, words: list[str]) -> bool:
    return all(token.lower_.rstrip(".") in words for token in tokens)


def _nickname(doc: Doc, quote: int) -> bool:
    """Whether a quotation mark belongs to a nickname within a name: Gregorio "Gringo" Honasan."""
    return any(doc[i].text in QUOTES for i in range(max(quote - 3, 0), quote)) or (
        quote + 2 < len(doc) and doc[quote + 2].text in QUOTES
    )


def name_start(token: Token, left: int) -> int:
    """The first token of the name proper: right of the last title, rank or common noun."""
    start = token.i
    while start > left:
        before = token.doc[start - 1]
        if (
            (before.pos_ == "NUM" and before.lower_ in table("numbers")["words"] and token.text.endswith("s"))
            or (is_title(before, token) and not _given(before, token, start))
            or _is_day(before)
            or _tells_where(before)
            or (token.i - start > 0 and before.lower_ in gazetteer().adjectives and token.ent_type_ == "PERSON")
            or not (_capital(before) or before.lower_ in PARTICLES or before.text in {"-", "–", "’", "'", *QUOTES})
        ):
            break
        start -= 1
    while start < token.i and not _capital(token.doc[start]) and token.doc[start].lower_ not in PARTICLES:
        start += 1
    return _over_owner(token, start)


def _given(word: Token, head: Token, start: int) -> bool:
    """ "General Sultan Reza", "Commander Shah Ahmad": what is a title elsewhere is a given name behind one."""
    before = word.doc[word.i - 1] if word.i else word
    behind = before.i < word.i and before.text[:1].isupper() and before.dep_ == "compound"
    return word.lower_ in GIVEN and start == word.i + 1 and behind and is_title(before, head)


def _tells_where(word: Token) -> bool:
    """A word that a sentence begins with: "Neighbouring Togo", "Officially Ana Roe …"."""
    adverb = word.lower_.endswith("ly") and len(word) > 5 and not word.doc.vocab[word.lower_].is_oov
    return word.is_sent_start is True and (word.lower_ in OPENERS or adverb)


def _is_day(month: Token) -> bool:
    """The month of a date before a name: "On 24 December Sow …", unlike "the 14 February Movement"."""
    day = month.doc[month.i - 1] if month.i else month
    return month.lower_ in MONTHS and (day.like_num or day.lower_ in {"on", "in", "since", "by"})


def _over_owner(token: Token, start: int) -> int:
    """Back over "People's" and its like inside a name: "the Cambodian People's Party"."""
    doc = token.doc
    owner = doc[start - 2] if start > 1 and doc[start - 1].dep_ == "case" else None
    if owner is None or owner.lower_ not in OWNERS or not _capital(owner) or token.lower_ not in ORG_WORDS:
        return start
    start = owner.i
    while start > token.sent.start and _capital(doc[start - 1]) and doc[start - 1].dep_ in LEFT - {"det", "punct"}:
        start -= 1
    return start


def _capital(token: Token) -> bool:
    return is_capital(token.text) or token.text[:1].isdigit()


def is_capital(word: str) -> bool:
    """Whether a word is spelled as a name: "Burhan", "al-Burhan"."""
    return word[:1].isupper() or word.partition("-")[2][:1].isupper()


def name_end(token: Token) -> int:
    """One past the last token: organisations run on over "of" and "for" phrases in capitals."""
    end = token.i + 1
    while (
        end < len(token.doc)
        and token.doc[end].ent_iob_ == "I"
        and token.doc[end].ent_type_ == token.ent_type_
        and token.ent_type_ == "PERSON"
    ):
        end += 1
    while end > token.i + 1 and token.doc[end - 1].lower_ in LINKS:
        end -= 1  # "Ibra Sow of", where the recogniser runs on
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
        if (
            doc[here : here + 2].text.lower() == "and the"
            or doc[here].lower_ in {"in", "on", "to", "against"}
            or (doc[here].lower_ == "and" and doc[after].ent_iob_ != "I")
        ):
            break
        if post_kind([doc[after].lower_]) or doc[after].lower_ in table("titles")["ranks"]:
            break  # "the Unity Party of President Roe"
        if doc[after].ent_type_ == "PERSON" and doc[after].ent_iob_ == "B" and doc[here].lower_ == "of":
            break  # "the Jungle Commando of Ronny Roe"
        while after < len(doc) and doc[after].text[:1].isupper() and doc[after].pos_ in {"PROPN", "NOUN", "ADJ"}:
            after += 1
        here = end = after
    while end > token.i + 1 and (doc[end - 1].lower_ in LINKS or doc[end - 1].lower_ == "the"):
        end -= 1  # "Administrative Centre of the"
    return end
