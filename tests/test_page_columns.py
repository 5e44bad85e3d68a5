"""Records turned into columns come back as they were."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.pages import records

from juntagraph.graph.rendering.columns import columns

VALUES = st.one_of(st.integers(), st.booleans(), st.text(), st.lists(st.text(), min_size=1), st.just({"a": 1}))
RECORDS = st.lists(st.dictionaries(st.sampled_from(["id", "words", "subject", "x", "__proto__"]), VALUES))
HASHES = st.lists(
    st.fixed_dictionaries({"id": st.text("0123456789abcdef", min_size=4, max_size=4)}, optional={"n": VALUES})
)


@given(st.one_of(RECORDS, HASHES))
def test_records_survive_columns_and_json(given_records: list[dict[str, Any]]) -> None:
    assert records(json.loads(json.dumps(columns(given_records)))) == given_records


def test_texts_of_one_length_stand_without_marks_between_them() -> None:
    packed = columns([{"id": "00ff"}, {"id": "a0b1"}, {"id": "c2d3"}])
    assert packed["joined"] == {"id": [4, "00ffa0b1c2d3"]}
    assert columns([{"id": "00ff"}, {"id": "é"}])["joined"] == {}
