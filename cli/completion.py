"""Completion of commands, options and names by the shell."""

from __future__ import annotations

import click

from juntagraph.cli.command import command

PROGRAM = "juntagraph"


@command(
    "completion",
    ("completion bash >> ~/.bashrc", "for bash, from the next session on"),
    ("completion zsh >> ~/.zshrc", "for zsh"),
    ("completion fish > ~/.config/fish/completions/juntagraph.fish", "for fish"),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), help="Which shell.")
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> None:
    """Print what makes a shell complete what you type.

    Commands, options, relations, statuses and saved queries.
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # the choices are those that click has
    click.echo(found(ctx.find_root().command, {}, PROGRAM, "_JUNTAGRAPH_COMPLETE").source())
