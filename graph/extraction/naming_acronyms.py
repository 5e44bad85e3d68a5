"""Acronyms and other spellings in brackets behind a name."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token

LINKS = frozenset(table("naming")["links"])


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
            for part in reversed(parts):  # both letters of "Al-Qaeda"
                if letters and letters[-1] == part[:1].upper():
                    letters.pop()
        elif word.lower_ not in LINKS and not (word.text[:1].isupper() and here < bracket - 1):
            return None
    return here if not letters else None


def other_names(token: Token, end: int) -> Iterator[str]:
    """An acronym or other spelling in brackets directly after the name."""
    doc = token.doc
    if end + 2 < len(doc) and doc[end].text == "(":
        for close in range(end + 1, min(end + 7, len(doc))):
            if doc[close].text == ")":
                inside = doc[end + 1 : close].text
                for lead in ("also spelled ", "also known as ", "known as ", "aka ", "or "):
                    inside = inside.removeprefix(lead)
                if inside[:1].isupper() and not inside.isdigit() and not _titled(inside):
                    yield inside
                return


def _titled(words: str) -> bool:
    """ "The 3rd Brigade (Col. Roe)": who leads it, no other name of it."""
    first = words.split()[0].lower().rstrip(".")
    return " " in words and (first in table("titles")["ranks"] or first in table("titles")["abbreviations"]["words"])
