"""How many: numbers, number words and vague quantities beside a noun (GUIDE: count)."""

from __future__ import annotations

from juntagraph.graph.claims import Count
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token


def count_of(head: Token) -> Count | None:
    """The number stated for a noun: "at least 20 soldiers", "dozens of soldiers", "about 50"."""
    for token in (head, *head.children):
        if token is not head and token.dep_ not in {"nummod", "amod", "quantmod", "compound"}:
            continue
        if token is head and token.pos_ != "NUM":
            continue
        number = number_of(token)
        if number is not None:
            return _qualified(number, token)
    if head.lower_ in table("numbers")["vague"]:
        return Count(min=int(table("numbers")["vague"][head.lower_]))
    return _collective(head)


def is_head_count(token: Token) -> bool:
    """Whether a number stands for so many people: "two were detained", "dozens were killed"."""
    numbers = table("numbers")
    vague = token.lower_ in numbers["vague"] or token.lower_ in numbers["some"]
    if not vague and (token.pos_ != "NUM" or number_of(token) is None or token.lower_ in {"one", "score"}):
        return False
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"} or token.dep_ not in COUNTED:
        return False
    return not any(
        c.dep_ in {"prep", "compound", "nmod", "poss"} or c.text in {"%", "$", "£", "€"} for c in token.children
    )


COUNTED = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})


def number_of(token: Token) -> int | None:
    """The value of a numeral or number word.

    Numerals with a decimal part are no head counts and give None.
    """
    words = table("numbers")["words"]
    text = token.lower_.replace(",", "")
    if text.isdecimal():
        value = int(text)
    elif text in words:
        value = int(words[text])
    else:
        return None
    scale = next((words[c.lower_] for c in token.children if c.lower_ in table("numbers")["scales"]), 1)
    return value * int(scale) if value < 1000 else value


def _collective(head: Token) -> Count | None:
    """ "dozens of soldiers": the quantity is the governor of the noun."""
    if head.dep_ != "pobj" or head.head.lower_ != "of":
        return None
    governor = head.head.head
    vague = table("numbers")["vague"]
    if governor.lower_ in vague:
        return Count(min=int(vague[governor.lower_]))
    number = number_of(governor) if governor.pos_ == "NUM" else None
    return _qualified(number, governor) if number is not None else None


def _qualified(number: int, token: Token) -> Count | None:
    """The range that words such as "at least" or "about" before a number make of it."""
    cues = table("numbers")["cues"]
    start = max(token.left_edge.i - 4, token.sent.start)
    before = " " + " ".join(t.lower_ for t in token.doc[start : token.i]) + " "
    if any(f" {cue} " in before for cue in cues["least"]):
        return Count(min=number)
    if any(f" {cue} " in before for cue in cues["most"]):
        return Count(max=number)
    if any(f" {cue} " in before for cue in cues["about"]):
        return Count(number, number, approx=True)
    return Count(number, number) if number > 1 else None
