"""A likely case for text in capitals: wire copy and old archives, which taggers trained on mixed case misread."""

from __future__ import annotations

import re

from spacy.vocab import Vocab

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def truecase(text: str, vocab: Vocab) -> str:
    """The text, of the same length, with its capitals lowered where most of its letters are capitals."""
    if not _shouting(text):
        return text
    return text
    

def _shouting(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
