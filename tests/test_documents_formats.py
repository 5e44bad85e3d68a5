"""Each format gives the words that a reader sees, block by block, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.pdf import pdf, protected

from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.metadata import Metadata
from juntagraph.graph.documents.read import read
from juntagraph.ontology.findings import Finding, Severity

EN = Metadata(language="en", date="2025-08-11")
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Soldiers held | The Post</title>
<meta property="og:site_name" content="The Post"><meta property="og:title" content="Soldiers held in Kati">
<meta property="article:published_time" content="2025-08-11T08:00:00Z">
<link rel="canonical" href="https://example.org/a/1"><script>steal("cookies")</script><style>p{color:red}</style></head>
<body><nav><a href="/">Front page</a><a href="/world">World</a></nav><article><h1>Soldiers held in Kati</h1>
<p>Dozens of soldiers were <b>arrested</b> in <a href="http://x.example">Kati</a>, a security source said on Monday.
They are accused of plotting against the junta led by General Assimi Goïta.</p><h2>The generals</h2>
<ul><li>Gen Abass Dembele, former governor of Mopti</li><li>Gen Nema Sagara of the air force</li></ul>
<table><tr><th>Name</th><th>Post</th></tr><tr><td>Sadio Camara</td><td>Defence minister</td></tr></table>
<p>The government has not commented on the arrests so far.</p><script>document.write("bought")</script></article>
<footer><a href="/imprint">Imprint</a></footer></body></html>"""


def one(path: Path, overrides: Metadata | None = EN) -> Document:
    documents = [item for item in read([path], overrides=overrides) if isinstance(item, Document)]
    assert len(documents) == 1
    return documents[0]


def only_finding(path: Path, overrides: Metadata | None = EN) -> Finding:
    (item,) = read([path], overrides=overrides)
    assert isinstance(item, Finding)
    return item


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(segment.kind, segment.span.of(document.text)) for segment in document.segments]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_seed_headline_said_twice_is_marked_and_summaries_stand_apart(seed_path: Path) -> None:
    seed = one(seed_path)
    assert seed.text == seed_path.read_text(encoding="utf-8")
    assert [(s.kind, s.repeats) for s in seed.segments[:5]] == [
        ("summary", False), ("title", False), ("title", True), ("summary", False), ("paragraph", False),
    ]  # fmt: skip
    assert seed.title == "Mali's Military Leadership Faces Internal Crisis Amid Coup Plot Allegations"


def test_markdown_gives_words_without_markup(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Mali: arrests'\ndate: 2025-08-11\nsource: A & B\nurl: https://example.org/1\n---\n\n"
        '# Arrests in *Kati*\n\nOn **10 August** Gen [Dembele](http://x.example "t") was `held` &amp;\nquestioned.\n\n'
        "**The generals**\n\n- _Nema Sagara_\n- Abass Dembele\n\n    An indented line stays.\n\n"
        "| Name | Post |\n|---|---|\n| S. Camara | minister |\n\n```\ncode()\n```\n\n"
        "<div><script>x()</script>Kept.</div>\n"
    )
    document = one(written(tmp_path, "a.md", text), None)
    assert blocks(document) == [
        ("title", "Arrests in Kati"),
        ("summary", "On 10 August Gen Dembele was held & questioned."),
        ("heading", "The generals"),
        ("item", "Nema Sagara"),
        ("item", "Abass Dembele"),
        ("item", "An indented line stays."),
        ("table", "Name | Post"),
        ("table", "S. Camara | minister"),
        ("paragraph", "Kept."),
    ]
    assert (document.title, document.date, document.source) == ("Mali: arrests", "2025-08-11", "A & B")
    assert document.url == "https://example.org/1"


def test_markdown_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    document = one(written(tmp_path, "a.md", "---\n\nSoldiers mutinied.\n\n---\n\nIt failed.\n"))
    assert [text for _, text in blocks(document)] == ["Soldiers mutinied.", "It failed."]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: [unclosed", "no YAML"),
        ("title: a\n\nno end", "without an end"),
        (f"title: {'a' * 30_000}", "passed over"),
        ("a: &a [x]\nb: [*a, *a]\ntitle: !!python/object/apply:os.system [id]\ndate: 11 August", "not a date"),
    ],
)
def test_bad_front_matter_is_said_and_the_body_is_read(tmp_path: Path, front: str, message: str) -> None:
    end = "" if "no end" in front else "\n---"
    items = list(read([written(tmp_path, "a.md", f"---\n{front}{end}\n\nSoldiers mutinied in the capital.")]))
    findings = [item for item in items if isinstance(item, Finding) and message in item.message]
    assert findings
    assert findings[0].severity is Severity.WARNING
    (document,) = (item for item in items if isinstance(item, Document))
    assert "Soldiers mutinied in the capital." in document.text
    assert document.date is None


def test_web_page_gives_main_text_and_metadata_without_scripts(tmp_path: Path) -> None:
    document = one(written(tmp_path, "a.html", PAGE), None)
    assert blocks(document) == [
        ("title", "Soldiers held in Kati"),
        (
            "paragraph",
            "Dozens of soldiers were arrested in Kati, a security source said on Monday. They are accused of plotting "
            "against the junta led by General Assimi Goïta.",
        ),
        ("heading", "The generals"),
        ("item", "Gen Abass Dembele, former governor of Mopti"),
        ("item", "Gen Nema Sagara of the air force"),
        ("table", "Name | Post"),
        ("table", "Sadio Camara | Defence minister"),
        ("paragraph", "The government has not commented on the arrests so far."),
    ]
    assert (document.date, document.source, document.language) == ("2025-08-11", "The Post", "en")
    assert document.url == "https://example.org/a/1"


def test_web_page_in_an_old_encoding_is_read_by_its_declaration(tmp_path: Path) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-2"').replace("Goïta", "Kaczyński")
    assert "Kaczyński" in one(written(tmp_path, "a.htm", page.encode("iso-8859-2")), None).text


def test_web_page_without_a_stated_date_has_none(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-08-11T08:00:00Z">', "")
    assert one(written(tmp_path, "a.html", page.replace("Imprint", "Copyright 2021 The Post")), None).date is None


def test_pdf_lines_become_paragraphs(tmp_path: Path) -> None:
    pages = [
        [
            "The Post", "", "Soldiers held in Kati", "",
            "Dozens of soldiers were arrested in the garrison town of Kati, the govern-",
            "ment said on Monday. They are accused of plotting against General Assimi",
            "Goïta, who leads the junta-backed council.", "", "1",
        ],
        ["The Post", "", "A junta-", "backed paper had named two generals.", "", "2"],
        ["The Post", "", "No one was hurt.", "", "3"],
    ]  # fmt: skip
    document = one(written(tmp_path, "a.pdf", pdf(pages, "Soldiers held")))
    assert [text for _, text in blocks(document)] == [
        "Soldiers held in Kati",
        "Dozens of soldiers were arrested in the garrison town of Kati, the government said on Monday. They are "
        "accused of plotting against General Assimi Goïta, who leads the junta-backed council.",
        "A junta-backed paper had named two generals.",
        "No one was hurt.",
    ]
    assert document.title == "Soldiers held"


def test_pdf_with_a_password_or_without_text_is_a_finding(tmp_path: Path) -> None:
    locked = only_finding(written(tmp_path, "a.pdf", protected(pdf([["Soldiers mutinied."]]), "secret")))
    assert "password-protected" in locked.message
    scan = only_finding(written(tmp_path, "b.pdf", pdf([[], []])))
    assert (scan.where, scan.hint) == (str(tmp_path / "b.pdf"), "run OCR on it first")


def test_pdf_that_only_restricts_use_is_read(tmp_path: Path) -> None:
    restricted = protected(pdf([["Soldiers mutinied in the capital."]]), "")
    assert one(written(tmp_path, "a.pdf", restricted)).text == "Soldiers mutinied in the capital."


def test_cut_pdf_is_said(tmp_path: Path) -> None:
    whole = pdf([["Soldiers mutinied in the capital."]])
    items = list(read([written(tmp_path, "a.pdf", whole[: len(whole) // 2])], overrides=EN))
    assert isinstance(items[0], Finding)
    assert "truncated" in items[0].message


def test_corpus_keeps_texts_exactly_and_names_the_line_of_a_bad_record(tmp_path: Path) -> None:
    kept = "  Gen Goïta\r\ntook power.\u00a0\n\n"  # decomposed letter, line ends and outer spaces included
    lines = [
        json.dumps({"id": "a-1", "text": kept, "title": "T", "date": "2020-08-19", "language": "en"}),
        '{"id": "a-2", "text": ""}',
        "",
        '{"id": "a-3"',
        "[1]",
        json.dumps({"id": "a-1", "text": "Another."}),
        json.dumps({"id": 7, "text": "Soldiers mutinied.", "date": 2020, "url": "javascript:alert(1)"}),
        '{"id": "a-9", "text": "cut',
    ]
    items = list(read([written(tmp_path, "c.jsonl", "\n".join(lines))]))
    first, last = (item for item in items if isinstance(item, Document))
    assert (first.id, first.text, first.title, first.date) == ("a-1", kept, "T", "2020-08-19")
    assert (last.id, last.date, last.url) == ("7", "2020", None)
    told = {(item.line, item.severity, item.message.split(":")[0]) for item in items if isinstance(item, Finding)}
    assert told == {
        (2, "error", "empty"),
        (4, "error", "not JSON"),
        (5, "error", "not a JSON object"),
        (6, "error", "a second document 'a-1' in the same file"),
        (7, "warning", "not a web address"),
        (8, "error", "truncated"),
    }


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf([["Soldiers mutinied in the capital."]]), "pdf"),
        (PAGE.encode(), "html"),
        (b'{"id": "x", "text": "Soldiers mutinied."}\n', "jsonl"),
        (b"---\ntitle: X\n---\n*Soldiers* mutinied.", "md"),
        (b"Soldiers *mutinied*.", "txt"),
    ],
)
def test_standard_input_is_read_by_its_first_bytes(data: bytes, kind: str) -> None:
    (document,) = (item for item in read(["-"], stdin=data, overrides=EN) if isinstance(item, Document))
    text = {"html": "Soldiers held in Kati", "txt": "Soldiers *mutinied*."}.get(kind, "Soldiers mutinied")
    assert document.text.startswith(text)
    assert document.id == "x" if kind == "jsonl" else document.id.startswith("stdin-")
