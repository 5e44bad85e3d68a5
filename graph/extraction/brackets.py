"""Square brackets of monitoring services, and names spelled out before an acronym, as a parser can read them.

Agencies that monitor broadcasts put their own words in square brackets: "-- [Text] The army …", "the Movement
[MLN]". A parser trained on newspapers stumbles over both.
"""

from __future__ import annotations

import re

TAG = re.compile(
    r"\[(?:text|report|excerpts?|passage omitted|words? indistinct|begin (?:video )?recording|end recording|summary|"
    r"no dateline as received|as (?:heard|received|published)|video|recording|editorial report)\][ .:]*",
    re.I,
)
"""An editor's tag; what follows begins a sentence."""
PICTURE = re.compile(r"\((?:[LRC]|2nd [LR]|(?:second )?(?:left|right)|cent(?:re|er))\)", re.I)
"""Where somebody stands in a picture, as captions tell between a name and its verb."""
ACRONYM = re.compile(r"[(\[]([A-Z][A-Za-z]?[A-Z]{1,6})[)\]]")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SMALL = frozenset("of the and for in on de la del".split())


def readable(text: str) -> str:
    """The text, of the same length, without tags, with round brackets, and with capitals where an acronym asks."""
    blank = PICTURE.sub(lambda m: " " * len(m.group()), TAG.sub(lambda m: " " * len(m.group()), text))
    return _capitals(blank.translate({ord("["): "(", ord("]"): ")"}))


def _capitals(text: str) -> str:
    """ "the Popular liberation front (PLF)" is a name of which only some words are spelled as one."""
    for match in ACRONYM.finditer(text):
        start = _spelled(text, match)
        if start is not None:
            words = WORD.sub(_title, text[start : match.start()])
            text = text[:start] + words + text[match.start() :]
    return text


def _title(word: re.Match[str]) -> str:
    """Capitalised, but for small words and what a hyphen follows ("al-Qaeda")."""
    same = word.group() in SMALL or word.string[word.end() : word.end() + 1] == "-"
    return word.group() if same else word.group()[0].upper() + word.group()[1:]


def _spelled(text: str, acronym: re.Match[str]) -> int | None:
    """Where the words begin whose initials the acronym repeats, if one of them has a capital already."""
    words = list(WORD.finditer(text, max(0, acronym.start() - 100), acronym.start()))
    letters, capital = list(acronym.group(1).upper()), False
    while letters and words:
        word = words.pop()
        if word.group()[0].upper() == letters[-1]:
            letters.pop()
            capital |= word.group()[0].isupper()
            start = word.start()
        elif word.group().lower() not in SMALL:
            return None
    return start if not letters and capital else None
