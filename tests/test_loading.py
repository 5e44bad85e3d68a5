"""Loading: what is new is extracted once, and a bad document stops no other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from support.extracting import fewer, first_word, fragile, unsendable

from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.loading import LoadReport, Step, extractor, load
from juntagraph.graph.pooling import Extract
from juntagraph.graph.store import ChangeKind, open_store
from juntagraph.ontology.errors import JuntagraphError, UsageError
from juntagraph.ontology.findings import Severity

DATED = Metadata(date="2025-08-10", language="en")
FIRST_WORD, FRAGILE = partial(map, first_word), partial(map, fragile)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (
        ("a", "Soldiers attacked rebels"),
        ("b", "Rebels attacked soldiers"),
        ("c", "Police watched both"),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def counts(report: LoadReport) -> tuple[int, int, int, int]:
    return report.added, report.replaced, report.unchanged, report.failed


def test_a_second_load_changes_nothing(folder: Path) -> None:
    with open_store() as store:
        first = load([folder], store, overrides=DATED, extract=FIRST_WORD)
        assert first == LoadReport(3, 0, 0, 0, 3, ())
        before = store.dump()
        assert load([folder], store, overrides=DATED, extract=fail_if_called) == LoadReport(0, 0, 3, 0, 0, ())
        assert store.dump() == before
        (folder / "b.txt").write_text("Nobody attacked soldiers", encoding="utf-8")
        assert counts(load([folder], store, overrides=DATED, extract=FIRST_WORD)) == (0, 1, 2, 0)
        assert {one.actor.label for one in store.actors("nobody")} == {"Nobody"}


def fail_if_called(documents: Iterable[Document]) -> NoReturn:
    raise AssertionError(f"{list(documents)} were extracted again")


def test_another_date_or_extractor_extracts_anew(folder: Path) -> None:
    with open_store() as store:
        load([folder], store, overrides=DATED, extract=FIRST_WORD)
        later = replace(DATED, date="2025-08-11")
        assert counts(load([folder], store, overrides=later, extract=FIRST_WORD)) == (0, 3, 0, 0)
        document = store.documents()["a"]
        store.put(document, first_word(document), extractor="an older one")
        assert counts(load([folder], store, overrides=later, extract=FIRST_WORD)) == (0, 1, 2, 0)
        version = store.version("a")
        assert version is not None
        assert version.extractor == extractor()


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_documents_are_findings_and_the_rest_is_loaded(folder: Path, workers: int) -> None:
    (folder / "b.txt").write_text("Please raise an error", encoding="utf-8")
    (folder / "d.txt").write_text("Please misquote me", encoding="utf-8")
    (folder / "e.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    (folder / "f.txt").write_text("Guards attacked nobody", encoding="utf-8")
    steps: list[Step] = []
    with open_store() as store:
        report = load([folder], store, workers=workers, overrides=DATED, extract=FRAGILE, progress=steps.append)
        assert list(store.documents()) == ["a", "c", "f"]
    assert counts(report) == (3, 0, 0, 3)
    assert [one.severity for one in report.findings] == [Severity.ERROR] * 3
    raised, misquoted, binary = report.findings
    assert (raised.where, raised.message) == ("b", "extraction failed: KeyError: 'no such rule'")
    assert (misquoted.where, misquoted.message) == ("d", "d has other words than a claim quotes: 'never said'")
    assert binary.where.endswith("e.txt")
    assert [(step.document, step.kind) for step in steps] == [
        ("a", ChangeKind.ADDED),
        ("b", None),
        ("c", ChangeKind.ADDED),
        ("d", None),
        ("f", ChangeKind.ADDED),
    ]
    assert [step.done for step in steps] == [1, 2, 3, 4, 6]


@pytest.mark.parametrize("workers", [1, 3])
def test_documents_extracted_together_keep_their_order_and_their_faults(tmp_path: Path, workers: int) -> None:
    kinds: list[ChangeKind | None] = [None if n in (2, 17, 18, 40) else ChangeKind.ADDED for n in range(41)]
    for number, kind in enumerate(kinds):
        text = f"Rebels attacked {number}" if kind else f"Please raise {number}"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    steps: list[Step] = []
    with open_store() as store:
        load([tmp_path], store, workers=workers, overrides=DATED, extract=FRAGILE, progress=steps.append)
        found = {one.document: one.object and one.object.label for one in store.claims()}
    assert [(step.document, step.kind) for step in steps] == [(f"{n:02}", kind) for n, kind in enumerate(kinds)]
    assert found == {f"{n:02}": str(n) for n, kind in enumerate(kinds) if kind}


@pytest.mark.parametrize("extract", [fewer, unsendable])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_faulty_extractor_harms_no_other_document(tmp_path: Path, extract: Extract, workers: int) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text("Lost" if number == 5 else "Soldiers attacked", encoding="utf-8")
    with open_store() as store:
        report = load([tmp_path], store, workers=workers, overrides=DATED, extract=extract)
        assert counts(report) == (11, 0, 0, 1)
        assert len(store.claims()) == 11
    (finding,) = report.findings
    assert (finding.where, finding.severity) == ("05", Severity.ERROR)


def test_a_worker_that_dies_takes_no_other_document_along(folder: Path) -> None:
    (folder / "b.txt").write_text("Rebels perish", encoding="utf-8")
    with open_store() as store:
        report = load([folder], store, workers=2, overrides=DATED, extract=FRAGILE)
        assert list(store.documents()) == ["a", "c"]
    assert counts(report) == (2, 0, 0, 1)
    (finding,) = report.findings
    assert (finding.where, finding.message) == ("b", "the process that extracts it died")


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    with open_store() as store:
        assert load([folder], store, overrides=DATED, extract=FIRST_WORD, dry_run=True) == LoadReport(3, 0, 0, 0, 3, ())
        assert store.documents() == {}
        load([folder / "a.txt"], store, overrides=DATED, extract=FIRST_WORD)
        (folder / "a.txt").write_text("Mutineers attacked rebels", encoding="utf-8")
        report = load([folder], store, overrides=DATED, extract=FIRST_WORD, dry_run=True)
        assert counts(report) == (2, 1, 0, 0)
        assert store.actors("mutineers") == []


def test_a_missing_date_is_said_and_the_document_loaded(folder: Path) -> None:
    with open_store() as store:
        report = load([folder / "a.txt"], store, extract=FIRST_WORD)
        assert list(store.documents()) == ["a"]
    (finding,) = report.findings
    assert finding.severity is Severity.WARNING
    assert "no publication date" in finding.message


def test_standard_input_is_a_document(folder: Path) -> None:
    with open_store() as store:
        assert counts(load(["-"], store, stdin=b"Soldiers attacked", overrides=DATED, extract=FIRST_WORD)) == (
            1,
            0,
            0,
            0,
        )
        with pytest.raises(UsageError, match="no standard input"):
            load(["-"], store)


def test_a_store_that_fails_ends_the_load(folder: Path) -> None:
    open_store(folder / "store").close()
    with (
        open_store(folder / "store", read_only=True) as store,
        pytest.raises(JuntagraphError, match="open for reading only"),
    ):
        load([folder / "a.txt"], store, overrides=DATED, extract=FIRST_WORD)


def test_what_is_loaded_already_needs_no_language_model(folder: Path) -> None:
    with open_store(folder / "store") as store:
        load([folder / "a.txt"], store, overrides=DATED, extract=FIRST_WORD)
    program = f"""
import sys
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.loading import load
from juntagraph.graph.pooling import Extract
from juntagraph.graph.store import open_store
with open_store({str(folder / "store")!r}) as store:
    report = load([{str(folder / "a.txt")!r}], store, overrides=Metadata(date="2025-08-10", language="en"))
assert report.unchanged == 1, report
assert "spacy" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_seed_is_extracted_and_kept(seed_path: Path) -> None:
    with open_store() as store:
        report = load([seed_path], store)
        assert counts(report) == (1, 0, 0, 0)
        assert report.claims == len(store.claims()) > 0
        text = store.documents()[seed_path.stem].text
        assert all(one.evidence.span.of(text) == one.evidence.quote for one in store.claims())
        assert counts(load([seed_path], store)) == (0, 0, 1, 0)
