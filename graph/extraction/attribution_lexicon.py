"""The cue lexicon: which words put something to a source, in which frames, and in what mode."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Doc

Frames = Mapping[str, Mode]
"""What a word takes as content, and the mode it has with it."""


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Frames of lemmas by part of speech, and the word classes that lead to a source (the lexicon describes them)."""

    frames: Mapping[str, Mapping[str, Frames]]
    classes: Mapping[str, frozenset[str]]


PARTS = ("verb", "noun", "adjective", "adverb", "modifier")
CLASSES = (
    "vehicles", "supports", "controllers", "surveys", "speakers", "inverting", "reporting", "circulating", "idiomatic",
    "personal", "withholding",
)  # fmt: skip
PREPOSITIONS = ("accord", "according", "in", "per")  # of "according to X", "in a poll", "per X"


@cache
def cue_lexicon(language: str = "en") -> CueLexicon:
    """The lexicon of a language; a word listed twice has the frames of both groups, the first mode winning."""
    data = table("attribution", language)
    entries: dict[str, dict[str, dict[str, Mode]]] = {part: {} for part in PARTS}
    for group in data["cue"]:
        mode = Mode(group["mode"])
        for word in group["words"].split():
            frames = entries[group["pos"]].setdefault(word, {})
            for frame in group["frames"]:
                frames.setdefault(frame, mode)
    classes = {name: frozenset(data[name].split()) for name in CLASSES}
    return CueLexicon(entries, {**classes, "labels": frozenset(data["labels"])})


def frames_of(part: str, lemma: str) -> Frames | None:
    """The frames of a lemma as that part of speech, None if it is no cue."""
    return cue_lexicon().frames[part].get(lemma)


def in_class(name: str, lemma: str) -> bool:
    """Whether a lemma belongs to a word class of the lexicon."""
    return lemma.lower() in cue_lexicon().classes[name]


@cache
def _cue_words() -> frozenset[str]:
    """All words that may be cues."""
    lexicon = cue_lexicon()
    known = {word for part in PARTS for word in lexicon.frames[part]} | lexicon.classes["idiomatic"]
    words = known | {word.partition("_")[0] for word in known}  # "shrugged off", which says nothing alone
    return frozenset(words.union(PREPOSITIONS))


def candidates(doc: Doc) -> list[int]:
    """The tokens whose lemma or form is in the lexicon."""
    cues = _cue_words()
    return [token.i for token in doc if token.lemma_ in cues or token.lower_ in cues]
