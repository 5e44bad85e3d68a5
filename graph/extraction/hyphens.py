"""Hyphenated names as one token: "Kwak Jong-geun", "Guinea-Bissau", "al-Qaeda".

The tokenizer splits at hyphens, which leaves a name with a lower-case head that the tagger reads as a common noun.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from juntagraph.graph.extraction.lexicons import table

HYPHENS = frozenset("-‐‑")
ARTICLES = frozenset(["al", "el", "ul", "ad", "as", "ash", "az", "an", "ar", "at", "ed", "es", "ez"])
PARTICIPLES = (
    "ed",
    "born",
    "led",
    "style",
    "speaking",
    "made",
    "held",
    "run",
    "owned",
    "wide",
    "old",
    "year",
    "in",
    "time",
)


def joined(doc: Doc) -> Doc:
    """The document with each hyphenated name merged into one token."""
    with doc.retokenize() as retokenizer:
        end = 0
        for i in range(1, len(doc) - 1):
            if i < end or doc[i].text not in HYPHENS:
                continue
            last = _phrase_end(doc, i)
            if last is None and _is_name(doc, i):
                last = i + 2
                while last + 1 < len(doc) and doc[last].text in HYPHENS and _is_name(doc, last):
                    last += 2
            if last is not None:
                retokenizer.merge(doc[i - 1 : last])
                end = last
    return doc


def _phrase_end(doc: Doc, hyphen: int) -> int | None:
    """One past the end of a hyphenated title ("vice-president", "aide-de-camp") that begins before this hyphen."""
    for last in (hyphen + 4, hyphen + 2):
        words = doc[hyphen - 1 : last].text.lower() if last <= len(doc) else ""
        if words in _titles():
            return last
    return None


@cache
def _titles() -> frozenset[str]:
    """Hyphenated titles of the lexicon; a plural is merged with its singular's last word."""
    titles = table("titles")
    phrases = {
        *titles["ranks"],
        *titles["associates"]["words"],
        *(w for words in titles["posts"].values() for w in words),
    }
    spelled = phrases | {phrase.replace(" ", "-") for phrase in phrases if phrase.count(" ") == 1}
    return frozenset(p for phrase in spelled if "-" in phrase for p in (phrase, phrase + "s"))


def _is_name(doc: Doc, hyphen: int) -> bool:
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if before.whitespace_ or doc[hyphen].whitespace_ or not (before.is_alpha and after.is_alpha):
        return False
    if before.lower_ in ARTICLES and after.text[0].isupper():
        return True
    return before.text[0].isupper() and not before.is_upper and not after.lower_.endswith(PARTICIPLES)
