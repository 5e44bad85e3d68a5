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
    """Frames by lemma, for each part of speech."""

    verb: Mapping[str, Frames]
    noun: Mapping[str, Frames]
    adjective: Mapping[str, Frames]
    adverb: Mapping[str, Frames]


@cache
def cue_lexicon(language: str = "en") -> CueLexicon:
    """The lexicon of a language; a word listed twice has the frames of both groups, the first mode winning."""
    entries: dict[str, dict[str, dict[str, Mode]]] = {"verb": {}, "noun": {}, "adjective": {}, "adverb": {}}
    for group in table("attribution", language)["cue"]:
        mode = Mode(group["mode"])
        for word in group["words"].split():
            frames = entries[group["pos"]].setdefault(word, {})
            for frame in group["frames"] or ["alone"]:
                frames.setdefault(frame, mode)
    return CueLexicon(**entries)
