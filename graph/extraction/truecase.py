"""A likely case for text in capitals: wire copy and old archives, which taggers trained on mixed case misread.

Lita et al. (2003) learn the case from a corpus; here the word lists that the lemmatizer ships tell common
words from names, and the text itself tells which common words it uses as names ("MAURICE BISHOP").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from spacy.language import Language

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import ORG_WORDS, organisations

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")
SHOUTING = 0.7  # share of capitals among the letters of a line from which it counts as upper case


def truecase(text: str, nlp: Language) -> str:
    """The text, of the same length, with likely case in every line that is in capitals."""
    lines = text.splitlines(keepends=True)
    loud = [line for line in lines if shouting(line)]
    if not loud or sum(map(len, loud)) < 40:
        return text
    names = _names_used("".join(loud), nlp)
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


SMALL = frozenset("of the and for in on de la".split())


def _spelling(words: Sequence[re.Match[str]], i: int, nlp: Language, names: frozenset[str]) -> str:
    word = words[i].group()
    lower = word.lower()
    bare = lower.replace("’", "'").removesuffix("'s")
    if len(word) == 1 and lower not in {"a", "i"}:
        return word  # an initial
    if (
        word in _acronyms()
        or _bracketed(words[i])
        or (len(word) <= 5 and not re.search("[AEIOUY]", word) and len(word) > 1 and lower not in _titles())
    ):
        return word
    if bare in _proper() or bare in names:
        return _title(word)
    if lower in _titles():
        return _title(word) if i + 1 < len(words) and _is_name(words[i + 1], nlp, names) else lower
    return lower if is_common(lower, nlp) and not _half_of_name(words, i, nlp) else _title(word)


def _half_of_name(words: Sequence[re.Match[str]], i: int, nlp: Language) -> bool:
    """Whether a hyphen ties a common word to one that is none: "EN" in "EN-LAI"."""
    word, text = words[i], words[i].string
    tied = [other for other, gap in _beside(words, i) if text[gap] == "-"]
    return len(word.group()) > 1 and any(len(t.group()) > 2 and _unknown(t.group().lower(), nlp) for t in tied)


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


def is_common(word: str, nlp: Language) -> bool:
    """Whether a lower-case word is an English common word, by the lemmatizer's lists and rules (WordNet)."""
    word = word.replace("’", "'").removesuffix("'s")
    if word in nlp.Defaults.stop_words or word in {"n't", "ours", "hers"}:
        return True
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]  # spaCy types any component as a callable
    index, rules, irregular = (lookups.get_table(name) for name in ("lemma_index", "lemma_rules", "lemma_exc"))
    for pos, lemmas in index.items():
        if word in lemmas or word in irregular.get(pos, {}):
            return True
        if any(word.endswith(old) and word[: len(word) - len(old)] + new in lemmas for old, new in rules.get(pos, ())):
            return True
    return False


def _names_used(text: str, nlp: Language) -> frozenset[str]:
    """Common words that the text uses as names: after an unknown word and never after a determiner."""
    words = [m.group().lower().replace("’", "'").removesuffix("'s") for m in WORD.finditer(text)]
    after_name = {w for before, w in pairwise(words) if _unknown(before, nlp) and is_common(w, nlp)}
    after_article = {w for before, w in pairwise(words) if before in ARTICLES}
    single = {
        w
        for w in after_name
        if words.count(w) > 1 and w not in nlp.Defaults.stop_words and not w.endswith(("ed", "ing", "s"))
    }
    return frozenset(single - after_article - ORG_WORDS) | _titled(text, nlp)


def _titled(text: str, nlp: Language) -> frozenset[str]:
    """Words that directly follow a rank or title that no determiner stands before: "GENERAL HUDSON AUSTIN"."""
    found: set[str] = set()
    matches = list(WORD.finditer(text))
    for i, match in enumerate(matches):
        if match.group().lower() not in _titles() or (i and matches[i - 1].group().lower() in ARTICLES):
            continue
        for j in range(i + 1, min(i + 4, len(matches))):
            word, gap = matches[j].group().lower(), text[matches[j - 1].end() : matches[j].start()]
            if (
                gap.strip(". ")
                or word in nlp.Defaults.stop_words
                or word.endswith(("ed", "ing"))
                or len(word) < 3
                or word in STOP
            ):
                break
            if word not in _titles():
                found.add(word)
    return frozenset(found)


STOP = frozenset("dead said says told has was who will would and had may ministers".split())


ARTICLES = frozenset("the a an his her its their this that every no any some".split())


def _unknown(word: str, nlp: Language) -> bool:
    return word not in _proper() and len(word) > 2 and not is_common(word, nlp)


@cache
def _proper() -> frozenset[str]:
    """Single words that are proper nouns: countries, adjectives of countries, capitals, months and days."""
    names = gazetteer()
    words = {w for index in (names.names, names.adjectives, names.seats) for w in index if " " not in w}
    days = (
        "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul "
    )
    days += "aug sept oct nov dec january february april may june july august september october november december"
    return frozenset(words - {"the hague", "car", "is"} | set(days.split()) - {"may", "sat", "sun", "mar"})


@cache
def _titles() -> frozenset[str]:
    """Words that stand right before a name; of a post only its last ("minister" of "foreign minister")."""
    titles = table("titles")
    posts = [phrase.split()[-1] for phrase in (*titles["posts"]["state"], *titles["posts"]["none"])]
    phrases = [*titles["ranks"], *posts, *titles["courtesy"]["words"]]
    return (
        frozenset(word for phrase in phrases for word in phrase.replace("-", " ").split())
        - SMALL
        - {"state", "staff", "public"}
    )


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(
        n.upper()
        for n in organisations()
        if n.upper() == n.upper() and len(n) <= 6 and " " not in n and _spelled_loud(n)
    ) - {"IS", "US", "UNO"}


def _spelled_loud(name: str) -> bool:
    return organisations()[name][1].upper() != name.upper() or name in {"un", "eu", "us"}


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
