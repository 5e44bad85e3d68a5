"""Hyphenated names and abbreviated ranks as one token: "Kwak Jong-geun", "Guinea-Bissau", "al-Qaeda", "Col.".

The tokenizer splits at hyphens, which leaves a name with a lower-case head that the tagger reads as a common noun,
and at full stops that it does not know, which may end a sentence between a rank and its bearer.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from juntagraph.graph.extraction.lexicons import table

HYPHENS = frozenset("-‐‑")
JOINTS = frozenset([*HYPHENS, ".", "number", "Number", "Under"])
ARTICLES = frozenset(["al", "el", "ul", "ad", "as", "ash", "az", "an", "ar", "at", "ed", "es", "ez"])
PREFIXES = frozenset(["counter", "self", "then", "ex"])  # "counter-coup", "then-president", "ex-PM"
ENDINGS = ("ed", "born", "led", "style", "speaking", "made", "held", "owned", "wide")
WORDS = frozenset(["in", "run", "old", "year", "time"])  # "a Paris-run state", unlike "Seo Kyung-min"


def joined(doc: Doc) -> Doc:
    """The document with each hyphenated name, title and abbreviated rank merged into one token."""
    words = [token.text for token in doc]
    with doc.retokenize() as retokenizer:
        end = 0
        for i in (i for i in range(1, len(words) - 1) if words[i] in JOINTS):  # most words need no look
            if i >= end and _is_number_two(doc, i):
                retokenizer.merge(doc[i : i + 2])
                end = i + 2
                continue
            if i < end or doc[i].text not in HYPHENS:
                if i > end and _is_abbreviated(doc, i):
                    retokenizer.merge(doc[i - 1 : i + 1])
                continue
            last = (
                i + 2
                if doc[i - 1].lower_ in PREFIXES and (doc[i + 1].is_lower or doc[i - 1].lower_ in {"then", "ex"})
                else _phrase_end(doc, i)
            )
            if last is None and _is_name(doc, i):
                last = i + 2
                while last + 1 < len(doc) and doc[last].text in HYPHENS and _is_name(doc, last):
                    last += 2
            if last is not None:
                retokenizer.merge(doc[i - 1 : last])
                end = last
    for i, word in enumerate([token.text for token in doc][:-1]):
        if word.endswith(".") and word[0].isupper() and word[:-1].lower() in _abbreviations():
            doc[i + 1].is_sent_start = False
    return doc


def _is_number_two(doc: Doc, i: int) -> bool:
    """ "the junta's number two", "Under Secretary": a post in two words, which a parser reads as a noun and another."""
    if doc[i].text == "Under" and doc[i + 1].text == "Secretary":
        return True
    ranked = doc[i].lower_ == "number" and doc[i + 1].lower_ in {"one", "two", "three"}
    return ranked and doc[i - 1].lower_ in {"'s", "’s", "'", "’", "the", "its", "his", "her", "their"}


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("titles")["abbreviations"]["words"])


def _is_abbreviated(doc: Doc, stop: int) -> bool:
    """Whether a full stop shortens a title before a name: "Col. Roe", "Lt. Gen. Roe"."""
    before, after = doc[stop - 1], doc[stop + 1]
    return (
        doc[stop].text == "."
        and not before.whitespace_
        and bool(doc[stop].whitespace_)
        and after.text[:1].isupper()
        and before.text[:1].isupper()
        and before.lower_.rpartition("-")[2] in _abbreviations()
    )


def _phrase_end(doc: Doc, hyphen: int) -> int | None:
    """One past the end of a hyphenated title ("vice-president", "aide-de-camp") that begins before this hyphen."""
    for last in (hyphen + 4, hyphen + 2):
        words = doc[hyphen - 1 : last].text.lower() if last <= len(doc) else ""
        if words in _titles():
            return last
    return None


@cache
def _titles() -> frozenset[str]:
    """Hyphenated titles and verbs of the lexicon; a plural is merged with its singular's last word."""
    titles = table("titles")
    phrases = {
        *titles["ranks"],
        *titles["associates"]["words"],
        *(w for words in titles["posts"].values() for w in words),
    }
    spelled = phrases | {phrase.replace(" ", "-") for phrase in phrases if phrase.count(" ") == 1}
    verbs = table("control")["hyphened"]
    return frozenset({*verbs, *(p for phrase in spelled if "-" in phrase for p in (phrase, phrase + "s"))})


def _is_name(doc: Doc, hyphen: int) -> bool:
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if before.whitespace_ or doc[hyphen].whitespace_ or not (before.is_alpha and after.is_alpha):
        return False
    if before.lower_ in ARTICLES and after.text[0].isupper():
        return True
    participle = after.lower_ in WORDS or after.lower_.endswith(ENDINGS)
    if before.is_upper and after.is_upper:  # "the SPLM-N"
        return len(before) > 2 and len(after) < 3
    return before.text[0].isupper() and not before.is_upper and not participle
