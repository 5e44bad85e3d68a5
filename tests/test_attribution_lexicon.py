"""The cue lexicon is sound: words of one form, frames that some rule reads, modes that exist."""

from __future__ import annotations

from juntagraph.graph.extraction.attribution_lexicon import CLASSES, candidates, cue_lexicon, frames_of, in_class
from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parse import pipeline
from juntagraph.graph.extraction.parsed import plain

STRUCTURAL = {"that", "quote", "inf", "ing", "obj", "clause", "alone"}


def test_frames_are_known_names_or_prepositions() -> None:
    nlp = pipeline()
    frames = {frame for group in table("attribution")["cue"] for frame in group["frames"]} - STRUCTURAL
    function_words = {frame for frame in frames if nlp.vocab[frame].is_stop}
    assert frames - function_words == {"like"}  # a preposition too, if a rarer one


def test_words_are_lemmas_in_lower_case_and_listed_once_in_a_group() -> None:
    for group in table("attribution")["cue"]:
        words = group["words"].split()
        assert words == [word.lower() for word in words]
        assert sorted(words) == sorted(set(words)), group["words"]


def test_every_mode_but_none_other_is_used() -> None:
    assert {Mode(group["mode"]) for group in table("attribution")["cue"]} == set(Mode)


def test_frames_of_a_word_in_several_groups_are_joined() -> None:
    suggest = frames_of("verb", "suggest")
    assert suggest is not None
    assert suggest["that"] is Mode.SAY
    assert suggest["ing"] is Mode.PLAN


def test_the_first_words_of_idioms_are_marked() -> None:
    particles = {"in", "out", "up", "on", "off", "back", "down", "away"}
    for word in cue_lexicon().frames["verb"]:
        first, _, second = word.partition("_")
        assert not second or second in particles or in_class("idiomatic", first), word


def test_classes_are_not_empty() -> None:
    assert all(cue_lexicon().classes[name] for name in CLASSES)


def test_candidates_are_the_words_of_the_lexicon() -> None:
    doc = plain(pipeline()("According to the army, two alleged plotters reportedly said that the coup had failed."))
    assert [doc[i].text for i in candidates(doc)] == ["According", "alleged", "reportedly", "said"]
