"""Which words of a text in capitals are names, titles, acronyms, and which are common words of English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from spacy.language import Language

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import ORG_WORDS, organisations

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SMALL = frozenset("of the and for in on de la".split())
STOP = frozenset("dead said says told has was who will would and had may ministers".split())
ARTICLES = frozenset("the a an his her its their this that every no any some".split())


def is_common(word: str, nlp: Language) -> bool:
    """Whether a lower-case word is an English common word, by the lemmatizer's lists and rules (WordNet)."""
    word = word.replace("’", "'").removesuffix("'s")
    if word in nlp.Defaults.stop_words or word in {"n't", "ours", "hers"}:
        return True
    return any(
        word in known or any(word.endswith(old) and word[: len(word) - len(old)] + new in lemmas for old, new in rules)
        for lemmas, known, rules in _lists(nlp)
    )


@cache
def _lists(nlp: Language) -> tuple[tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]], ...]:
    """By part of speech: lemmas, these with irregular forms, and endings; spaCy keeps the lemmas as lists."""
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]  # spaCy types any component as a callable
    index, rules, irregular = (lookups.get_table(name) for name in ("lemma_index", "lemma_rules", "lemma_exc"))
    return tuple(
        (frozenset(lemmas), frozenset((*lemmas, *irregular.get(pos, ()))), tuple(map(tuple, rules.get(pos, ()))))
        for pos, lemmas in index.items()
    )


def names_used(text: str, nlp: Language) -> frozenset[str]:
    """Common words that the text uses as names: after an unknown word and never after a determiner."""
    words = [m.group().lower().replace("’", "'").removesuffix("'s") for m in WORD.finditer(text)]
    after_name = {w for before, w in pairwise(words) if is_unknown(before, nlp) and is_common(w, nlp)}
    after_article = {w for before, w in pairwise(words) if before in ARTICLES}
    single = {
        w
        for w in after_name
        if words.count(w) > 1 and w not in nlp.Defaults.stop_words and not w.endswith(("ed", "ing", "s"))
    } - _irregular(nlp)  # "BOIGNY SAID"
    return frozenset(single - after_article - ORG_WORDS) | _titled(text, nlp)


def _titled(text: str, nlp: Language) -> frozenset[str]:
    """Words that directly follow a rank or title that no determiner stands before: "GENERAL HUDSON AUSTIN"."""
    found: set[str] = set()
    matches = list(WORD.finditer(text))
    for i, match in enumerate(matches):
        if match.group().lower() not in title_words() or (i and matches[i - 1].group().lower() in ARTICLES):
            continue
        for j in range(i + 1, min(i + 4, len(matches))):
            word, gap = matches[j].group().lower(), text[matches[j - 1].end() : matches[j].start()]
            if gap.strip(". ") or len(word) < 3 or word in STOP or _no_name(matches, j, nlp, second=j > i + 1):
                break
            if word not in title_words() or matches[j - 1].group().lower() not in title_words():
                found.add(word)  # a surname may be a title: "PRIME MINISTER MAURICE BISHOP"
    return frozenset(found)


def _no_name(words: Sequence[re.Match[str]], i: int, nlp: Language, second: bool) -> bool:
    """Whether a word behind a title is none of the bearer's names: a verb, mostly ("GENERAL AUSTIN FLED")."""
    word = words[i].group().lower()
    if word in nlp.Defaults.stop_words or word.endswith(("ed", "ing")):
        return True
    after = words[i + 1].group().lower() if i + 1 < len(words) else ""
    present = word.endswith("s") and is_common(word, nlp) and after in {*ARTICLES, "to", "that", "on", "for"}
    return second and (word in _irregular(nlp) or present)


def _irregular(nlp: Language) -> frozenset[str]:
    """Forms of irregular verbs."""
    return frozenset(nlp.get_pipe("lemmatizer").lookups.get_table("lemma_exc")["verb"])  # type: ignore[attr-defined]  # as above


def is_unknown(word: str, nlp: Language) -> bool:
    return word not in proper_nouns() and len(word) > 2 and not is_common(word, nlp)


@cache
def proper_nouns() -> frozenset[str]:
    """Single words that are proper nouns: countries, adjectives of countries, capitals, months and days."""
    names = gazetteer()
    words = {w for index in (names.names, names.adjectives, names.seats) for w in index if " " not in w}
    days = (
        "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul "
    )
    days += "aug sept oct nov dec january february april may june july august september october november december"
    return frozenset(words - {"the hague", "car", "is"} | set(days.split()) - {"may", "sat", "sun", "mar"})


@cache
def title_words() -> frozenset[str]:
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
def acronyms() -> frozenset[str]:
    return frozenset(
        n.upper()
        for n in organisations()
        if n.upper() == n.upper() and len(n) <= 6 and " " not in n and _spelled_loud(n)
    ) - {"IS", "US", "UNO"}


def _spelled_loud(name: str) -> bool:
    return organisations()[name][1].upper() != name.upper() or name in {"un", "eu", "us"}
