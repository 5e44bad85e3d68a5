"""Reading many files: order, identifiers, metadata, languages, and folders with all that lies about in them."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.identifiers import identifier
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.read import read
from juntagraph.ontology.errors import InvalidDataError, UsageError
from juntagraph.ontology.findings import Finding, Severity

EN = Metadata(language="en", date="2025-08-11")
FRENCH = (
    "Le gouvernement de transition a dissous les partis politiques et prolongé son mandat de cinq ans, a annoncé mardi "
    "le porte-parole du gouvernement à la télévision nationale."
)
ENGLISH = "Soldiers seized the state broadcaster at dawn and said that the president had been removed from office."


def written(path: Path, content: str = ENGLISH) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def documents(*paths: Path, overrides: Metadata | None = EN) -> list[Document]:
    return [item for item in read(paths, overrides=overrides) if isinstance(item, Document)]


def findings(*paths: Path, overrides: Metadata | None = EN) -> list[Finding]:
    return [item for item in read(paths, overrides=overrides) if isinstance(item, Finding)]


def test_sample_corpus_reads_whole_and_in_order(corpus_dir: Path) -> None:
    read_twice = [documents(corpus_dir, overrides=None) for _ in range(2)]
    assert read_twice[0] == read_twice[1]
    assert [document.id for document in read_twice[0]] == sorted(path.stem for path in corpus_dir.iterdir())
    for document in read_twice[0]:
        spans = [segment.span for segment in document.segments]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        covered = "".join(span.of(document.text) for span in spans)
        assert "".join(covered.split()) == "".join(document.text.split())
        assert not any(mark in document.text for mark in ("**", "](", "---\n"))
    (undated,) = findings(corpus_dir, overrides=None)
    assert undated.where.endswith("mali-2025-08-plot.txt")
    assert "no publication date" in undated.message


def test_folder_is_read_by_name_without_hidden_files_and_claims(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.md", "a.txt", "c.TXT", ".hidden.txt", ".git/x.txt", "a.claims.jsonl", "photo.png"):
        written(tmp_path / name)
    (tmp_path / "folder.txt").mkdir()
    assert [document.id for document in documents(tmp_path)] == ["a", "b-a", "z", "c"]
    (passed_over,) = findings(tmp_path)
    assert (passed_over.severity, passed_over.message) == (
        Severity.INFO, "files of other kinds passed over (1): .png",
    )  # fmt: skip


def test_links_that_loop_or_lead_out_are_not_followed(tmp_path: Path) -> None:
    secret, corpus = written(tmp_path / "secret.txt"), tmp_path / "corpus"
    written(corpus / "a" / "x.txt")
    (corpus / "a" / "loop").symlink_to(corpus)
    (corpus / "itself.txt").symlink_to(corpus / "itself.txt")
    (corpus / "out.txt").symlink_to(secret)
    (corpus / "same.txt").symlink_to(corpus / "a" / "x.txt")
    assert [document.id for document in documents(corpus)] == ["x"]
    assert {Path(finding.where).name for finding in findings(corpus)} == {"itself.txt", "out.txt"}


def test_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    written(tmp_path / "b.txt")
    assert [document.id for document in documents(tmp_path)] == ["b"]
    assert "no regular file" in findings(tmp_path)[0].message


def test_files_that_cannot_be_read_are_findings(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    paths = [tmp_path / "none.txt", tmp_path / "a\0b.txt", tmp_path / ("x" * 300), tmp_path / "loop"]
    told = findings(*paths, written(tmp_path / "report.docx"))
    assert [finding.where for finding in told] == [*map(str, paths), str(tmp_path / "report.docx")]
    assert all(finding.severity is Severity.ERROR and finding.hint for finding in told)
    assert ".pdf" in (told[-1].hint or "")


def test_one_bad_document_does_not_stop_the_next(tmp_path: Path) -> None:
    bad = {
        "a.txt": b"",
        "b.txt": b"\x00\x01\x02" * 50,
        "c.pdf": b"%PDF-1.7 broken",
        "d.html": b"<html></html>",
        "e.md": b"  ",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    written(tmp_path / "f.txt")
    assert [document.id for document in documents(tmp_path)] == ["f"]
    refused = [finding for finding in findings(tmp_path) if finding.severity is Severity.ERROR]
    assert [Path(finding.where).name for finding in refused] == list(bad)


def test_large_documents_are_refused_but_not_large_corpora(tmp_path: Path) -> None:
    line = '{"id": "%s", "text": "Soldiers mutinied at dawn."}\n'
    corpus = written(tmp_path / "c.jsonl", line % "a" + line % ("b" * 200) + line % "c")
    big = written(tmp_path / "big.txt", "word " * 100)
    items = list(read([corpus, big], overrides=EN, max_bytes=100))
    assert [item.id for item in items if isinstance(item, Document)] == ["a", "c"]
    huge = [item for item in items if isinstance(item, Finding)]
    assert [(finding.where, finding.line) for finding in huge] == [(str(corpus), 2), (str(big), None)]
    assert all(finding.message.startswith("huge") for finding in huge)


def test_same_names_in_several_files_stay_apart(tmp_path: Path) -> None:
    paths = [
        written(tmp_path / "x.txt"), written(tmp_path / "mali" / "x.txt"), written(tmp_path / "a" / "mali" / "X.txt"),
        written(tmp_path / "c.jsonl", '{"id": "x", "text": "Soldiers mutinied."}'),
    ]  # fmt: skip
    ids = [document.id for document in documents(*paths)]
    assert ids[:2] == ["x", "mali-x"]
    assert len({name.casefold() for name in ids}) == 4


def test_same_file_twice_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "x.txt")
    assert len(documents(path, path)) == 1
    assert "second document 'x'" in findings(path, path)[0].message


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b", "x y", "Goïta", "<script>", "a" * 300, "..", ".", "-", "ﷺ"]
)
def test_identifiers_are_safe_and_tell_names_apart(name: str) -> None:
    made = identifier(name)
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    assert 1 < len(made) <= 100
    assert made[0].isalnum()
    assert ".." not in made
    assert identifier(name + "!") != made


def test_options_count_more_than_what_the_file_says(tmp_path: Path) -> None:
    path = written(tmp_path / "a.md", f"---\ntitle: Own\ndate: 2020-01-02T10:00:00Z\n---\n{ENGLISH}")
    (own,) = documents(path, overrides=None)
    (given,) = documents(path, overrides=Metadata(date="2021"))
    assert (own.title, own.date) == ("Own", "2020-01-02")
    assert (given.title, given.date) == ("Own", "2021")


@pytest.mark.parametrize(
    "wrong", [{"date": "11 August"}, {"date": "2020-02-31"}, {"url": "file:///x"}, {"language": "Klingonish"}]
)
def test_wrong_options_are_refused_at_once(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidDataError):
        Metadata(**wrong)


def test_language_is_told_from_the_text_and_others_are_refused(tmp_path: Path) -> None:
    english, french = written(tmp_path / "a.txt"), written(tmp_path / "b.txt", FRENCH)
    teletype, short = written(tmp_path / "c.txt", ENGLISH.upper()), written(tmp_path / "d.txt", "Gen Goïta, Bamako")
    found = documents(english, french, teletype, short, overrides=None)
    assert [document.language for document in found] == ["en", "en", "en"]
    (refused,) = (item for item in findings(english, french, overrides=None) if item.severity is Severity.ERROR)
    assert (refused.where, refused.message) == (str(french), "unsupported language 'fr'")
    both = [item.language for item in read([french], languages=["en", "fr"]) if isinstance(item, Document)]
    assert both == ["fr"]


def test_stated_language_is_taken_by_any_of_its_names(tmp_path: Path) -> None:
    for stated in ("en-GB", "eng", "English"):
        path = written(tmp_path / "a.md", f"---\nlanguage: {stated}\n---\n{FRENCH}")
        assert [document.language for document in documents(path, overrides=None)] == ["en"]


def test_standard_input_must_be_given() -> None:
    with pytest.raises(UsageError):
        list(read(["-"]))


def test_reading_is_lazy(tmp_path: Path) -> None:
    written(tmp_path / "a.txt")
    items = read([tmp_path / "a.txt", tmp_path / "b.txt"], overrides=EN)
    assert isinstance(next(items), Document)
    written(tmp_path / "b.txt", "Written after the first was read.")
    assert isinstance(next(items), Document)
