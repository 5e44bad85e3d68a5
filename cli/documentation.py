"""The commands as a page for readers: `python -m juntagraph.cli.documentation > docs/cli.md`."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator

import click

from juntagraph.cli.command import Command
from juntagraph.cli.main import main

_HEAD = """# The command line

Written from the commands themselves; change those, then run
`python -m juntagraph.cli.documentation > docs/cli.md`.

Data goes to standard output; messages, warnings and progress go to standard error, progress only on a terminal.
`--format jsonl` prints one JSON object a line, `csv` a table whose cells no spreadsheet runs as formulas, `table` one
for people. Lists have a stable order, files are written whole or not at all, and what is left out is said.
A name of an actor matches without regard to case and accents; one that several actors have lists them and is
never guessed at. `NO_COLOR` is honoured, and `COLUMNS` sets the width of tables.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | failed |
| 2 | wrong use |
| 3 | nothing of that name |
| 4 | a name that several actors have |
| 5 | invalid data: a document that cannot be read, a store that breaks a rule |
| 6 | a query past its time limit |
| 130 | stopped with Ctrl-C |"""


def page() -> str:
    """The page in Markdown."""
    sections = (_section(f"juntagraph {name}", one) for name, one in commands(main))
    contents = ", ".join(f"[{name}](#juntagraph-{name.replace(' ', '-')})" for name, _ in commands(main))
    return "\n\n".join([_HEAD, contents, _section("juntagraph", main), *sections]) + "\n"


def commands(group: click.Group, prefix: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its name, those of commands among them."""
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        one = group.get_command(ctx, name)
        assert one is not None  # it is listed
        yield f"{prefix}{name}", one
        if isinstance(one, click.Group):
            yield from commands(one, f"{prefix}{name} ")


def _section(name: str, one: click.Command) -> str:
    ctx = click.Context(one, info_name=name)
    usage = " ".join([name, *one.collect_usage_pieces(ctx)])
    help = inspect.cleandoc(one.help or "")
    return "\n\n".join(filter(None, (f"## {name}", help, f"```\n{usage}\n```", _options(one, ctx), _examples(one))))


def _options(one: click.Command, ctx: click.Context) -> str:
    records = (record for parameter in one.get_params(ctx) if (record := parameter.get_help_record(ctx)))
    rows = [f"| `{_escaped(flags)}` | {_escaped(' '.join(meaning.split()))} |" for flags, meaning in records]
    return "\n".join(["| option | meaning |", "|---|---|", *rows])


def _examples(one: click.Command) -> str:
    if not isinstance(one, Command) or not one.examples:
        return ""
    lines: Iterable[str] = (f"# {meaning}\njuntagraph {line}" for line, meaning in one.examples)
    return "```sh\n" + "\n".join(lines) + "\n```"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a console is a text file
    print(page(), end="")
