"""One plain sentence for every common wording of a relation: a lexicon entry that breaks is seen here."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.reading import assert_told

LINES = (Path(__file__).parent / "data" / "wordings.tsv").read_text(encoding="utf-8").splitlines()
WORDINGS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "claims"), WORDINGS)
def test_a_plain_sentence_makes_its_claim(sentence: str, claims: str) -> None:
    for claim in claims.split(" ; "):
        assert_told(sentence, claim)
