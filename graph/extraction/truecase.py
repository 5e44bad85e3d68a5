"""A likely case for text in capitals: wire copy and old archives, which taggers trained on mixed case misread.

Lita et al. (2003) learn the case from a corpus; here the word lists that the lemmatizer ships tell common
words from names, and the text itself tells which common words it uses as names ("MAURICE BISHOP").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import organisations
from juntagraph.graph.extraction.truecase_words import (
    SMALL,
    WORD,
    acronyms,
    is_common,
    is_unknown,
    names_used,
    proper_nouns,
    title_words,
)

ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")
DATING = frozenset("in since until late early last next mid during".split())  # before "MARCH" and "MAY" as months
SHOUTING = 0.7  # share of capitals among the letters of a line from which it counts as upper case


def truecase(text: str, nlp: Language) -> str:
    """The text, of the same length, with likely case in every line that is in capitals."""
    lines = text.splitlines(keepends=True)
    loud = [line for line in lines if shouting(line)]
    if not loud or sum(map(len, loud)) < 40:
        return text
    names = names_used("".join(loud), nlp)
    cased = [_cased(line, nlp, names) if shouting(line) else line for line in lines]
    return "".join(cased)


def shouting(line: str) -> bool:
    """Whether a line is set in capitals."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > SHOUTING * len(letters)


def _cased(line: str, nlp: Language, names: frozenset[str]) -> str:
    words = list(WORD.finditer(line))
    spelled = [_spelling(words, i, nlp, names) for i in range(len(words))]
    for start, end in (*_places(words), *_bodies(line, words)):
        for i in range(start, end):
            spelled[i] = _title(words[i].group()) if words[i].group().lower() not in SMALL else words[i].group().lower()
    out, at = [], 0
    for i, (match, word) in enumerate(zip(words, spelled, strict=True)):
        first = i == 0 or line[at : match.start()].rstrip().endswith((".", "!", "?", ":", "--"))
        out += [line[at : match.start()], word[:1].upper() + word[1:] if first else word]
        at = match.end()
    cased = "".join([*out, line[at:]])
    return cased if len(cased) == len(line) else line


def _spelling(words: Sequence[re.Match[str]], i: int, nlp: Language, names: frozenset[str]) -> str:
    word = words[i].group()
    lower = word.lower()
    bare = lower.replace("’", "'").removesuffix("'s")
    if len(word) == 1 and lower not in {"a", "i"}:
        return word  # an initial
    if (
        word in acronyms()
        or _bracketed(words[i])
        or (len(word) <= 5 and not re.search("[AEIOUY]", word) and len(word) > 1 and lower not in title_words())
    ):
        return word
    if bare in proper_nouns() or bare in names or _is_month(words, i) or _is_given(words, i, nlp, names):
        return _title(word)
    if lower in title_words():
        return _title(word) if _before_name(words, i, nlp, names) else lower
    return lower if is_common(lower, nlp) and not _half_of_name(words, i, nlp) else _title(word)


def _before_name(words: Sequence[re.Match[str]], i: int, nlp: Language, names: frozenset[str]) -> bool:
    """Whether a title stands before a name, perhaps with others between: "LT. COL. ALBERT DOE"."""
    cut = table("titles")["abbreviations"]["words"]
    for at in range(i + 1, len(words)):
        before = words[at - 1]
        gap = before.string[before.end() : words[at].start()].strip()
        short = before.group().lower() in cut and gap in {".", ".-"}
        if gap and not short:
            return False  # another phrase or sentence
        if words[at].group().lower() not in title_words():
            return short or _is_name(words[at], nlp, names) or _is_given(words, at, nlp, names)
    return False


def _is_month(words: Sequence[re.Match[str]], i: int) -> bool:
    """Whether a number or preposition beside "MARCH" or "MAY" makes it a month."""
    word, text = words[i], words[i].string
    behind = text[word.end() : word.end() + 2].strip(" .")
    before = text[max(word.start() - 2, 0) : word.start()].strip()
    dated = bool(i) and words[i - 1].group().lower() in DATING
    return word.group().lower() in {"march", "may"} and (dated or behind[:1].isdigit() or before[-1:].isdigit())


def _is_given(words: Sequence[re.Match[str]], i: int, nlp: Language, names: frozenset[str]) -> bool:
    """Whether a common word is somebody's first name before a surname: "TOM BARO"."""
    after = words[i + 1] if i + 1 < len(words) else None
    given = words[i].group().lower() in table("naming")["given"]
    return given and after is not None and len(after.group()) > 2 and _is_name(after, nlp, names)


def _half_of_name(words: Sequence[re.Match[str]], i: int, nlp: Language) -> bool:
    """Whether a hyphen ties a common word to one that is none: "EN" in "EN-LAI"."""
    word, text = words[i], words[i].string
    tied = [other for other, gap in _beside(words, i) if text[gap] == "-"]
    return len(word.group()) > 1 and any(len(t.group()) > 1 and is_unknown(t.group().lower(), nlp) for t in tied)


def _beside(words: Sequence[re.Match[str]], i: int) -> Iterator[tuple[re.Match[str], slice]]:
    """The words before and after one, each with what stands between."""
    if i:
        yield words[i - 1], slice(words[i - 1].end(), words[i].start())
    if i + 1 < len(words):
        yield words[i + 1], slice(words[i].end(), words[i + 1].start())


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _is_name(word: re.Match[str], nlp: Language, names: frozenset[str]) -> bool:
    """Whether a word is part of a name: unknown, used as one, or an initial ("E.K. KOTOKA")."""
    lower = word.group().lower()
    initial = len(lower) == 1 and word.string[word.end() : word.end() + 1] == "."
    return initial or lower in names or not is_common(lower, nlp)


def _places(words: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Names of places of more than one word."""
    names = gazetteer()
    for size in (4, 3, 2):
        for start in range(len(words) - size + 1):
            phrase = " ".join(m.group().lower() for m in words[start : start + size])
            if (
                phrase in names.names
                or phrase in names.seats
                or phrase in names.adjectives
                or phrase in organisations()
            ):
                yield start, start + size


def _bodies(line: str, words: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The words whose initials an acronym in brackets behind them repeats."""
    for match in ACRONYM.finditer(line):
        end = sum(1 for m in words if m.end() <= match.start())
        letters, start = list(match.group(1)), end
        while letters and start > 0 and end - start < 10:
            start -= 1
            word = words[start].group()
            if word[0].upper() == letters[-1]:
                letters.pop()
            elif word.lower() not in SMALL:
                break
        if not letters:
            yield start, end


def _bracketed(match: re.Match[str]) -> bool:
    """Whether a word stands alone in brackets, as acronyms do."""
    text = match.string
    return match.start() > 0 and text[match.start() - 1] == "(" and text[match.end() : match.end() + 1] == ")"
