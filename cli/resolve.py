"""Walking through the pairs that rules cannot tell apart."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.command import command
from juntagraph.cli.judging import analyst, judge_option, judgement_record, sentence
from juntagraph.cli.options import format_option, limit_option
from juntagraph.cli.output import Column, emit, put
from juntagraph.cli.remarks import Remarks, capped, note
from juntagraph.cli.settings import opened
from juntagraph.cli.tables import print_table, print_title
from juntagraph.cli.text import counted, one_line

if TYPE_CHECKING:
    from juntagraph.graph.actors.judgements import Judgement
    from juntagraph.graph.actors.pairs import Pairs
    from juntagraph.graph.store import StoredActor
    from juntagraph.graph.views.resolved import ResolvedStore
    from juntagraph.graph.views.reviewing import Side

INVALID = 5
ANSWERS = {"y": "same", "yes": "same", "n": "different", "no": "different", "c": "unsure"}
QUESTION = "one actor?  [y]es  [n]o  [c]annot be told  [s]kip  [u]ndo  [q]uit: "
DONE = "no pair is open  [u]ndo  [q]uit: "
_SIDES = (Column("", "what"), Column("One", "one", ratio=1), Column("Other", "other", ratio=1))
_LISTED = (
    Column("Score", "score", right=True),
    Column("One", "left", ratio=2),
    Column("Other", "right", ratio=2),
    Column("Why asked", "reason", ratio=2),
)


@command(
    "resolve",
    ("resolve", "walk through what rules cannot tell, with the evidence side by side"),
    ("resolve --list", "what there is to decide, without deciding"),
    ("resolve --score pairs.csv > scored.csv", "score pairs of names that you label yourself; needs no store"),
)
@click.option("--list", "listed", is_flag=True, help="List the open pairs.")
@click.option(
    "--score",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="PAIRS.csv",
    help="Score the pairs of a CSV file (columns a, b, type, country_a, country_b; - for standard input).",
)
@judge_option
@format_option()
@limit_option
@click.pass_context
def resolve(
    ctx: click.Context, /, listed: bool, score: Path | None, judge: str | None, format: str, limit: int | None
) -> None:  # fmt: skip
    """Decide which actors are one, pair by pair.

    Shows each pair that rules are unsure of, the likeliest first, with names, ranks, posts, documents and words of
    both, and asks. Answers are kept at once: stop when you like, and go on another day. Skipped pairs come again.

    --score prints the file as CSV with score, verdict (same, different, unsure) and reason for each pair. The exit
    code is 5 if a row cannot be scored.
    """
    if score is not None:
        return _print_scores(ctx, score)
    if listed:
        with opened() as store:
            found = _open(store)
        return emit(map(judgement_record, capped(found, limit, "pairs")), format, _LISTED)
    with opened(read_only=False) as store:
        _walk(store, judge, limit)
    return None


def _open(store: ResolvedStore) -> list[Judgement]:
    from juntagraph.graph.views.reviewing import open_pairs

    return open_pairs(store)


def _walk(store: ResolvedStore, judge: str | None, limit: int | None) -> None:
    store.resolve()
    review = _Review(store, judge)
    for _ in count() if limit is None else range(limit):
        if not review.step():
            break
    left = len(_open(store))
    note(f"{counted(review.made, 'judgement')} made; {counted(left, 'pair')} open")


class _Review:
    """One sitting: what was judged in it, and what was skipped."""

    def __init__(self, store: ResolvedStore, judge: str | None) -> None:
        self._store = store
        self._judge = judge
        self._done: list[tuple[Judgement, Judgement | None]] = []
        self._skipped: set[str] = set()
        self._actors: list[StoredActor] = store.below.actors()

    @property
    def made(self) -> int:
        return sum(made is not None for _, made in self._done)

    def step(self) -> bool:
        """Show the likeliest open pair that was not skipped, ask, and act on the answer; whether to go on."""
        pair = next((one for one in _open(self._store) if one.id not in self._skipped), None)
        if pair is None and not self.made:
            return False
        if pair is not None:
            self._show(pair)
        while (answer := _answer(DONE if pair is None else QUESTION)) is not None:
            if self._act(pair, answer):
                return True
        return False

    def _show(self, pair: Judgement) -> None:
        from juntagraph.graph.views.reviewing import side

        sides = [side(self._store.below, end, self._actors) for end in (pair.left, pair.right)]
        print_title(f"{sides[0].label} – {sides[1].label}", f"{pair.reason}; score {pair.score}")
        print_table(_rows(*sides), _SIDES)

    def _act(self, pair: Judgement | None, answer: str) -> bool:
        """Whether that was an answer."""
        if answer in ("u", "undo"):
            self._undo()
        elif pair is not None and answer in ANSWERS:
            self._hold(pair, ANSWERS[answer])
        elif pair is not None and answer in ("s", "skip"):
            self._skipped.add(pair.id)
            self._done.append((pair, None))
        else:
            return False
        return True

    def _hold(self, pair: Judgement, verdict: str) -> None:
        from juntagraph.graph.actors.verdicts import Verdict

        made = analyst(self._judge).judges(pair.left, pair.right, Verdict(verdict))
        self._store.judge([made])
        self._store.resolve()
        self._done.append((pair, made))

    def _undo(self) -> None:
        """Take back the last answer of this sitting, whatever it was."""
        if not self._done:
            note("nothing to undo in this sitting; `juntagraph undo` takes back older judgements")
            return
        pair, made = self._done.pop()
        self._skipped.discard(pair.id)
        if made is not None:
            self._store.withdraw([made])
            self._store.resolve()
            note(f"taken back: {sentence(made)}")


def _answer(question: str) -> str | None:
    """What the user answers, None to stop; what comes from a file or pipe is shown as if typed."""
    put([question])
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        put([f"{one_line(line)}\n"])
    answer = line.strip().casefold()
    return None if not line or answer in ("q", "quit") else answer


def _rows(one: Side, other: Side) -> Iterator[dict[str, str]]:
    facts = {
        "actor": ([f"{one.end} ({one.type})"], [f"{other.end} ({other.type})"]),
        "country": ([one.country or ""], [other.country or ""]),
        "names": (one.names, other.names),
        "ranks, posts": (one.roles, other.roles),
        "documents": (one.documents[:5], other.documents[:5]),
        "words": (one.quotes, other.quotes),
    }
    for what, (left, right) in facts.items():
        for number, (here, there) in enumerate(zip_longest(left, right, fillvalue="")):
            if here or there:
                yield {"what": "" if number else what, "one": here, "other": there}


def _print_scores(ctx: click.Context, path: Path) -> None:
    from juntagraph.graph.actors.pairs import scored

    found: Pairs = scored(_text(path), str(path))
    rows: Iterator[dict[str, Any]] = (dict(row) for row in found.rows)
    emit(rows, "csv", [Column(name, name) for name in found.columns])
    remarks = Remarks()
    remarks.add_all(found.findings)
    remarks.close()
    if found.findings:
        ctx.exit(INVALID)


def _text(path: Path) -> str:
    from juntagraph.ontology.errors import InvalidDataError, NotFoundError

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise InvalidDataError(f"{path}: a folder, not a CSV file") from None
    except UnicodeDecodeError:
        raise InvalidDataError(f"{path}: not in UTF-8", hint="save it as UTF-8") from None
