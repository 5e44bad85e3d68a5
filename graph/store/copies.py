"""Documents with the same text: an agency's report in several papers is one source, however often it is printed.

A text is the set of its shingles, five words in a row; MinHash (Broder 1997) makes a short signature of it, from which
the share of shingles that two texts have in common is estimated, and bands of the signature (locality-sensitive
hashing, Indyk and Motwani 1998) find candidates among many without comparing each to each.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

PERMUTATIONS = 64
"""Numbers of a signature: the estimate is off by about 1/8 at most, once in twenty times."""
ROWS = 3
"""Numbers of a band: texts that share half of their shingles share a band in 19 of 20 cases."""
SHARE = 0.5
"""Which share of the shingles of both makes two texts copies; independent reports of one event share a few percent."""
WORDS = 5
LEAST = 25
"""Shingles below which a text is too short to tell: notes of a sentence may well agree by chance."""


@lru_cache(maxsize=64)
def signature(text: str) -> str | None:
    """The signature of a text, as base64; None for one too short to tell."""
    shingles = set(_shingles(text))
    if len(shingles) < LEAST:
        return None
    from datasketch import MinHash  # takes half a second to import

    minhash = MinHash(num_perm=PERMUTATIONS, seed=1)
    minhash.update_batch(one.encode() for one in sorted(shingles))
    return b64encode(minhash.hashvalues.astype("<u4").tobytes()).decode()


def bands(signed: str) -> list[str]:
    """Names of the bands of a signature; copies share one."""
    numbers = _numbers(signed)
    starts = range(0, PERMUTATIONS - ROWS + 1, ROWS)
    return [f"{start // ROWS}-{numbers[start : start + ROWS].tobytes().hex()}" for start in starts]


def alike(one: str, other: str) -> bool:
    """Whether the texts of two signatures are copies of one."""
    return bool((_numbers(one) == _numbers(other)).mean() >= SHARE) and bool(set(bands(one)) & set(bands(other)))


def pairs(signed: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    """The pairs of documents with the same text, of documents with their signatures."""
    known = dict(signed)
    found: dict[str, list[str]] = {}
    for name in sorted(known):
        for band in bands(known[name]):
            found.setdefault(band, []).append(name)
    candidates = {frozenset((a, b)) for names in found.values() for a in names for b in names if a < b}
    return {pair for pair in candidates if alike(*(known[name] for name in pair))}


def _shingles(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1))


def _numbers(signed: str) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.frombuffer(b64decode(signed), dtype="<u4")
