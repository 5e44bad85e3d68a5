"""What the documents of a period changed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from support.commands import records, run
from support.making import CLAIMS, denied, said
from support.stores import put_claims

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.store import open_store
from juntagraph.graph.views.changes import Changed, ChangeOf, changes
from juntagraph.ontology.errors import InvalidDataError, UsageError

DATES = {"old": "2025-08-11", "new": "2025-08-15", "later": "2025-09", "undated": None, "odd": "of late"}
RUMOUR = said(None, "detains", "Bo", status=Status.RUMOURED, document="old")
DENIAL = denied(None, "detains", "Bo", source="Cy", document="old", start=90)


def changed(*claims: Claim, **publishers: str) -> list[Changed]:
    """What changed from 12 to 16 August 2025."""
    return list(changes(claims, DATES, "2025-08-12", "2025-08-16", publishers).changed)


def kinds(*claims: Claim, **publishers: str) -> list[str]:
    return [kind.value for one in changed(*claims, **publishers) for kind in one.kinds]


def test_a_rumour_that_is_confirmed_changes_status_and_contradicts_its_denial() -> None:
    confirmed = said("Ada", "detains", "Bo", status=Status.CONFIRMED, document="new")
    (one,) = changed(RUMOUR, DENIAL, confirmed)
    assert one.kinds == (ChangeOf.STATUS, ChangeOf.CONTRADICTED)
    assert (one.before, one.after) == (Status.RUMOURED, Status.CONFIRMED)
    assert (one.earlier, one.claims) == ((RUMOUR, DENIAL), (confirmed,))
    assert one.subject == confirmed.subject


def test_new_repeated_and_later() -> None:
    tie = said("Ada", "backs", "Bo", document="new")
    assert kinds(tie) == ["new"]
    assert kinds(said("Ada", "backs", "Bo", document="old"), tie) == []
    assert changes([said("Ada", "backs", "Bo", document="old"), tie], DATES, "2025-08-12", None).repeated == 1
    assert kinds(said("Ada", "backs", "Bo", document="later")) == []
    found = changes([tie, said("Ada", "backs", "Bo", document="undated")], DATES, "2025-08-12", None)
    assert (found.undated, len(found.changed)) == (1, 1)


def test_who_said_it_withdraws_it() -> None:
    then = said("Ada", "backs", "Bo", source="Cy", status=Status.ATTRIBUTED, document="old")
    assert kinds(then, denied("Ada", "backs", "Bo", source="Cy", document="new")) == ["contradicted", "withdrawn"]
    assert kinds(then, denied("Ada", "backs", "Bo", source="Di", document="new")) == ["contradicted"]
    assert kinds(
        denied("Ada", "backs", "Bo", source="Cy", document="old"), said("Ada", "backs", "Bo", document="new")
    ) == [
        "status changed",
        "contradicted",
    ]
    own, negated = said("Ada", "backs", "Bo", document="old"), denied("Ada", "backs", "Bo", document="new")
    assert kinds(own, negated, old="the Post", new="the Post") == ["contradicted", "withdrawn"]
    assert kinds(own, negated, old="the Post", new="the Times") == ["contradicted"]


def test_dates_are_checked() -> None:
    with pytest.raises(UsageError, match="nothing lies between"):
        changes([], {}, "2025", "2024")
    with pytest.raises(InvalidDataError):
        changes([], {}, "of late", None)


@given(CLAIMS)
def test_every_claim_of_the_period_is_in_one_place(claims: list[Claim]) -> None:
    distinct = list({one.id: one for one in claims}.values())
    found = changes(distinct, {"report": "2025-08-15"}, "2025-08-12", "2025-08-16")
    assert sorted(one.id for each in found.changed for one in each.claims) == sorted(one.id for one in distinct)
    assert found == changes(distinct[::-1], {"report": "2025-08-15"}, "2025-08-12", "2025-08-16")
    assert changes(distinct, {"report": "2025-08-15"}, "2025-08-16", None).changed == ()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    confirmed = said("Ada", "detains", "Bo", status=Status.CONFIRMED, document="new", start=90)
    hostile = said("<script>x</script>", "backs", "=1+1 *a*", document="new")
    with open_store(tmp_path / "store") as opened:
        put_claims(opened, [RUMOUR, DENIAL, confirmed, hostile], DATES)
    return tmp_path / "store"


def test_the_command_lists_what_changed(store: Path) -> None:
    days = ("--from", "2025-08-12", "--to", "2025-08-16")
    found = records(run("diff", *days, "--format", "jsonl", store=store))
    assert [one["change"] for one in found] == [["status changed", "contradicted"], ["new"]]
    (arrest,) = records(run("diff", "Bo", *days, "--format", "jsonl", store=store))
    assert [one["status"] for one in arrest["earlier"]] == ["rumoured", "denied"]
    rows = list(csv.DictReader(io.StringIO(run("diff", *days, "--format", "csv", store=store).stdout)))
    assert [row["after"] for row in rows] == ["confirmed", "asserted"]
    assert run("diff", "--relation", "kills", *days, "--format", "jsonl", store=store).stdout == ""
    assert "confirmed" in run("diff", *days, store=store).stdout
    assert run("diff", "--from", "2025-08-16", "--to", "2025-08-12", store=store).exit_code == 2


def test_a_report_of_changes_is_safe_markdown(store: Path) -> None:
    text = run("diff", "--from", "2025-08-12", "--format", "md", store=store).stdout
    assert "rumoured → confirmed" in text
    html = MarkdownIt("commonmark", {"html": True}).render(text)
    assert "<script" not in html
    assert "<em>a</em>" not in html
    assert "1. new" in text or "1. old" in text
