"""What commands print: nothing a document says may act on a terminal, a spreadsheet or a reader of lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.text import json_text, one_line, printable

ROWS = [
    {"name": "Mali", "count": 3, "share": 0.51239, "quote": "a b", "gone": None},
    {"name": "Niger", "count": 12, "share": 1.0, "quote": "[bold]c[/bold] :smile:", "gone": None},
]
COLUMNS = (
    Column("Name", "name"),
    Column("Count", "count", right=True),
    Column("Share", "share"),
    Column("Words", "quote", ratio=1),
    Column("Gone", "gone"),
)


def printed(make: Callable[[], None], width: int = 100) -> str:
    """What a function prints inside a command."""
    result = CliRunner().invoke(click.Command("test", callback=make), [], env={"COLUMNS": str(width)})
    assert result.exception is None, result.exception
    return result.stdout


def emitted(rows: Sequence[Record], format: str, fields: Sequence[str] = (), width: int = 100) -> str:
    return printed(lambda: emit(rows, format, COLUMNS, fields), width)


@given(st.text())
def test_printable_text_cannot_steer_a_terminal_or_break_lines(text: str) -> None:
    shown = printable(text)
    assert not any((ord(one) < 32 and one not in "\n\t") or 127 <= ord(one) < 160 for one in shown)
    assert not set(shown) & set("\u2028\u2029\u202e\u2066\u200f")
    shown.encode()  # raises for lone surrogates
    assert len(one_line(text).splitlines()) <= 1


@given(st.recursive(st.none() | st.booleans() | st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_json_reads_back_and_is_one_line(value: object) -> None:
    line = json_text(value)
    assert json.loads(line) == value
    assert len(line.splitlines()) == 1


def test_a_table_leaves_empty_columns_away_and_keeps_markup_as_text() -> None:
    lines = emitted(ROWS, "table").splitlines()
    assert lines[0].split() == ["Name", "Count", "Share", "Words"]
    assert "[bold]c[/bold] :smile:" in lines[3]
    assert "0.5124" in lines[2]
    assert lines[2].index("3") > lines[3].index("1")  # numbers end alike
    assert not any(line != line.rstrip() for line in lines)


def test_no_word_is_lost_however_narrow_the_terminal() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    for width in (20, 40, 80, 200):
        shown = emitted([ROWS[0] | {"quote": words}], "table", width=width)
        assert max(map(len, shown.splitlines())) <= width
        assert all(word in shown for word in words.split())


def test_a_narrow_terminal_gets_blocks() -> None:
    long = [ROWS[0] | {"name": "Ministry of Territorial Administration", "quote": "said so " * 10}]
    lines = emitted(long, "table", width=50).splitlines()
    assert lines[0].startswith("Name")
    assert lines[1].startswith("Count")


@pytest.mark.parametrize("hostile", ["\x1b[2J\x1b]0;owned\x07", "a\u202eb", "\x9b31m", "one\r\ntwo"])
def test_hostile_words_stay_inert_in_every_format(hostile: str) -> None:
    rows = [ROWS[0] | {"name": hostile}]
    for format in ("table", "csv", "jsonl", "json"):
        shown = emitted(rows, format)
        assert not set(shown) & set("\x1b\x07\x9b\r\u202e")
    assert json.loads(emitted(rows, "jsonl"))["name"] == hostile


@given(st.tuples(st.sampled_from("=+-@\t\r"), st.text()).map("".join))
def test_no_cell_of_csv_is_a_formula(cell: str) -> None:
    shown = emitted([{"name": cell, "id": 1}], "csv", ["id", "name"])
    (row,) = list(csv.reader(io.StringIO(shown)))[1:]
    assert not re.match(r"[=@\t\r]|[+-](?![0-9.])", row[1])


def test_csv_has_the_fields_asked_for_with_dotted_keys() -> None:
    rows: list[Record] = [{"id": 1, "actor": {"label": "Mali", "id": "state/ml"}}, {"id": 2, "actor": None}]
    shown = emitted(rows, "csv", ["id", "actor.label", "actor.id"])
    assert shown == "id,actor,actor_id\n1,Mali,state/ml\n2,,\n"


def test_no_rows_are_still_an_answer() -> None:
    assert emitted([], "jsonl") == ""
    assert json.loads(emitted([], "json")) == []
    assert emitted([], "csv", ["id"]) == "id\n"
    assert "Name" in emitted([], "table")
