"""Every command is documented: in its help, in docs/cli.md, by examples that work."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from juntagraph.cli.command import Command, Topic
from juntagraph.cli.documentation import commands, page
from juntagraph.cli.main import COMMANDS, main

ALL = dict(commands(main))
CALL = re.compile(r"^(?:\$ )?(?:\S*/)?juntagraph (.+)$", re.MULTILINE)


def test_the_page_of_the_commands_is_current(root: Path) -> None:
    written = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == page(), "run python -m juntagraph.cli.documentation > docs/cli.md"


@pytest.mark.parametrize("name", ALL)
def test_a_command_explains_itself(name: str) -> None:
    one = ALL[name]
    assert isinstance(one, Command)
    assert one.help
    assert len(one.help.splitlines()[0]) < 60
    assert one.examples
    ctx = click.Context(one, info_name=name)
    for parameter in one.get_params(ctx):
        assert getattr(parameter, "help", None), f"{parameter.opts} has no help"
    shown = one.get_help(ctx)
    assert all(f"juntagraph {line}" in shown and meaning in shown for line, meaning in one.examples)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_their_help_says(name: str) -> None:
    assert (ALL[name].help or "").splitlines()[0] == COMMANDS[name].summary


@pytest.mark.parametrize("line", [line for one in ALL.values() if isinstance(one, Command) for line, _ in one.examples])
def test_an_example_can_be_typed(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    parse(line)


def test_documentation_names_only_commands_that_exist(root: Path) -> None:
    for path in (root / "README.md", *sorted((root / "docs").glob("*.md"))):
        for code in re.findall(r"^```\w*\n(.*?)^```|^(?: {4}[^\n]*\n)+", path.read_text(encoding="utf-8"), re.M | re.S):
            for line in CALL.findall(code):
                if "[OPTIONS]" not in line and not line.startswith("-"):
                    parse(line)


def parse(line: str) -> None:
    """Let the command read its arguments without running; a wrong one raises click's UsageError."""
    words = shlex.split(re.split(r" [|<>]+ ", line)[0], comments=True)
    command: click.Command = main
    while isinstance(command, click.Group):
        found = command.get_command(click.Context(command), words[0])
        assert found is not None, f"no command {words[0]} in {line!r}"
        command, words = found, words[1:]
        if isinstance(command, Topic) and not words:
            return
    command.make_context(command.name, words).close()
