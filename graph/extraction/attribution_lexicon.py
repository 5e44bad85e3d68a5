"""The cue lexicon: which words put something to a source, in which frames, and in what mode."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.lexicons import table

Frames = Mapping[str, Mode]
"""What a word takes as content, and the mode it has with it."""


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Frames by lemma, for each part of speech, and the word classes that lead to a source."""

    verb: Mapping[str, Frames]
    noun: Mapping[str, Frames]
    adjective: Mapping[str, Frames]
    adverb: Mapping[str, Frames]
    modifier: Mapping[str, Frames]  # participles before a noun: "alleged plotters"
    vehicles: frozenset[str]  # nouns for what carries words: "a statement saying"
    supports: frozenset[str]  # verbs that lend a noun their subject: "made a claim"
    controllers: frozenset[str]  # verbs whose object does what the infinitive says: "urged him to say"
    surveys: frozenset[str]  # nouns that report in "in a poll, most said"
    speakers: frozenset[str]  # common nouns that speak before a colon: "Police: three held"
    labels: frozenset[str]  # what stands before a colon without speaking: "Editor's note:"


PARTS = ("verb", "noun", "adjective", "adverb", "modifier")
CLASSES = ("vehicles", "supports", "controllers", "surveys", "speakers")


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
    return CueLexicon(**entries, **classes, labels=frozenset(data["labels"]))
