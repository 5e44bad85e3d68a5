"""Documents into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.command import command
from juntagraph.cli.inputs import document_options, existing, reading
from juntagraph.cli.progress import counting
from juntagraph.cli.remarks import Remarks, note
from juntagraph.cli.settings import opened_or_empty, settings
from juntagraph.cli.text import counted

if TYPE_CHECKING:
    from juntagraph.graph.actors.gazetteer import Gazetteer
    from juntagraph.graph.loading import LoadReport
    from juntagraph.graph.store import Store

INVALID = 5


@command(
    "load",
    ("load article.txt --date 2025-08-14 --source 'Sahel Observer'", "one article whose file does not say when"),
    ("load reports/ corpus.jsonl --workers 4", "a folder and a corpus, in four processes"),
    ("load --dry-run reports/", "what would be loaded, and what is wrong with it"),
    ("load reports/ --gazetteer officers.csv", "with officers linked to what your own list says of them"),
    ("load - < page.html", "a page from standard input"),
)
@document_options
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes.")
@click.option(
    "--gazetteer",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.{csv,jsonl}",
    help="Link actors by name to the parties in this file: see docs/gazetteer.md.",
)
@click.option("--dry-run", is_flag=True, help="Read and extract, but write nothing.")
@click.pass_context
def load(
    ctx: click.Context, /, paths: tuple[str, ...], workers: int, gazetteer: Path | None, dry_run: bool, **options: Any
) -> None:  # fmt: skip
    """Load documents into the store.

    Safe to repeat: what has not changed is left alone, what has changed replaces its earlier claims. A document is in
    the store as a whole or not at all, and one that cannot be read does not stop the others; the exit code is then 5.
    """
    existing(paths)
    known, wrong = gazetteer_of(gazetteer)
    with opened_or_empty(missing_ok=dry_run) as store:
        report = loaded(paths, store, workers=workers, dry_run=dry_run, gazetteer=known, **reading(**options))
    tell(report, dry_run=dry_run)
    if report.failed or wrong:
        ctx.exit(INVALID)


def gazetteer_of(path: Path | None) -> tuple[Gazetteer | None, int]:
    """The gazetteer in a file, and how many of its rows are wrong, which is said."""
    if path is None:
        return None, 0
    from juntagraph.graph.actors.gazetteer import read_gazetteer

    known, findings = read_gazetteer(path)
    remarks = Remarks()
    remarks.add_all(findings)
    remarks.close()
    return known, len(findings)


def loaded(paths: tuple[str, ...], store: Store, **options: Any) -> LoadReport:
    """Load under the eyes of the user; what is wrong with the documents is said afterwards."""
    from juntagraph.graph.loading import Step
    from juntagraph.graph.loading import load as load_documents

    with counting("documents") as tick:

        def progress(step: Step) -> None:
            tick(step.document)

        report = load_documents(paths, store, progress=progress, **options)
    remarks = Remarks()
    remarks.add_all(report.findings)
    remarks.close()
    return report


def tell(report: LoadReport, *, dry_run: bool) -> None:
    counts = {
        "added": report.added, "replaced": report.replaced, "unchanged": report.unchanged, "failed": report.failed
    }  # fmt: skip
    said = ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "no documents found"
    where = "nothing written" if dry_run else f"store {settings().store}"
    note(f"{said}; {counted(report.claims, 'claim')} taken; {where}")
