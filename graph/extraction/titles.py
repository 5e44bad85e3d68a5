"""Titles before a name taken apart: rank, post, and the body that the post heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table


@dataclass(frozen=True, slots=True)
class Title:
    """What the words before a name say: token offsets are relative to the words given."""

    rank: str | None = None
    post: tuple[int, int] | None = None  # half-open range of the words that name the post
    kind: str | None = None  # "state", "body" or "none" (titles.toml: posts)


def parse_title(words: list[str]) -> Title:
    """The rank and the post in the lower-case words before a name.

    >>> parse_title("junta leader general".split())
    Title(rank='General', post=(0, 2), kind='body')
    """
    end, rank = len(words), None
    while end and words[end - 1].rstrip(".") in table("titles")["courtesy"]["words"]:
        end -= 1
    found = _rank(words[:end])
    if found is not None:
        rank, end = found
        if end == len(words) and len(words) > 1:
            rank, end = found
    kind = post_kind(words[:end])
    start = _post_start(words[:end])
    return Title(rank, (start, end) if kind and start < end else None, kind)


def _rank(words: list[str]) -> tuple[str, int] | None:
    """The rank that ends the words, and where it starts."""
    ranks = table("titles")["ranks"]
    bare = [word.replace(".-", "-").rstrip(".").removeprefix("ex-") for word in words]
    for start in range(len(bare)):
        if start == len(bare) - 1 > 0 and " ".join(bare[-2:]) in _kinds():
            return None  # "secretary general" is no general
        for phrase in (" ".join(bare[start:]), "-".join(bare[start:])):
            if phrase in ranks:
                return ranks[phrase], start
    return None


@cache
def _kinds(language: str = "en") -> dict[str, str]:
    posts = table("titles", language)["posts"]
    return {phrase: kind for kind in ("body", "state", "none") for phrase in posts[kind]}


def post_kind(words: list[str]) -> str | None:
    """Whether the words end in the name of a post, and of which kind; the longest phrase decides."""
    bare = [word.rstrip(".").removeprefix("ex-").removeprefix("then-") for word in words]
    for start in range(len(bare)):
        kind = _kinds().get(" ".join(bare[start:]))
        if kind is not None:
            return _qualified(kind, bare[:start])
    return None


def set_phrase(words: Sequence[str]) -> tuple[str, ...]:
    """The words after the first that belong to an office of several: "of staff" in "chief of staff of the army"."""
    for size in range(5, 2, -1):
        if len(words) >= size and words[1] == "of" and " ".join(words[:size]) in _kinds():
            return tuple(words[1:size])
    return ()


def set_body(words: Sequence[str]) -> str | None:
    """What the holder of an office of several words leads: the navy for "chief of naval staff"."""
    led: dict[str, str] = table("titles")["led"]
    return led.get(" ".join(words))


def _qualified(kind: str, before: list[str]) -> str:
    """A deputy leads nothing, and no more does one who heads a mere department."""
    below = bool(before) and (before[-1] == "under" or bool({"deputy", "vice", "assistant"} & set(before)))
    return "none" if below else kind


def _post_start(words: list[str]) -> int:
    """Past articles, numbers and words that tell when or how."""
    start = 0
    while start < len(words) - 1 and words[start] in {"the", "a", "an", "his", "her", "its", "their"}:
        start += 1
    return start


def body_words(words: list[str]) -> list[str]:
    """The words before the head of a "body" post that name what is led: "army" in "former army chief"."""
    modifiers = table("titles")["modifiers"]
    drop = {*modifiers["past"], *modifiers["present"]}
    names = gazetteer()
    for start in range(len(words)):
        if _kinds().get(" ".join(words[start:])) is not None:
            return [w for w in words[:start] if w not in drop and w not in names.adjectives and w not in names.names]
    return []
