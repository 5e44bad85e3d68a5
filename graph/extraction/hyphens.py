"""Hyphenated names as one token: "Kwak Jong-geun", "Guinea-Bissau", "al-Qaeda".

The tokenizer splits at hyphens, which leaves a name with a lower-case head that the tagger reads as a common noun.
"""

from __future__ import annotations

from spacy.tokens import Doc

HYPHENS = frozenset("-‐‑")
ARTICLES = frozenset("al el ul ad as ash az an ar at ed es ez".split())
PARTICIPLES = ("ed", "born", "led", "style", "speaking", "made", "held", "run", "owned", "wide", "old", "year", "in", "time")


def joined(doc: Doc) -> Doc:
    """The document with each hyphenated name merged into one token."""
    with doc.retokenize() as retokenizer:
        end = 0
        for i in range(1, len(doc) - 1):
            if i >= end and doc[i].text in HYPHENS and _is_name(doc, i):
                end = i + 2
                while end + 1 < len(doc) and doc[end].text in HYPHENS and _is_name(doc, end):
                    end += 2
                retokenizer.merge(doc[i - 1 : end])
    return doc


def _is_name(doc: Doc, hyphen: int) -> bool:
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if before.whitespace_ or doc[hyphen].whitespace_ or not (before.is_alpha and after.is_alpha):
        return False
    if before.lower_ in ARTICLES and after.text[0].isupper():
        return True
    return before.text[0].isupper() and not before.is_upper and not after.lower_.endswith(PARTICIPLES)
