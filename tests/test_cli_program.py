"""The program as users run it: exit codes, pipes, terminals, Ctrl-C, and a quick start."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.commands import environment, program, run

from juntagraph.graph.store import open_store
from juntagraph.ontology.errors import JuntagraphError

HEAVY = {
    "igraph", "lxml", "networkx", "numpy", "pydantic", "pyoxigraph", "pypdf", "pyvis", "rapidfuzz", "rdflib", "rich",
    "scipy", "shacl", "spacy", "trafilatura",
}  # fmt: skip
SHORT = "The army arrested General Amadou Keita on 3 May 2021.\n"
EXTRACTING = {"spacy", "pyvis", "trafilatura", "igraph", "scipy"}


def imported(*arguments: str | Path) -> set[str]:
    """The packages that a run of the program imports."""
    done = program(*arguments, env=environment(PYTHONPROFILEIMPORTTIME="1"))
    assert done.returncode == 0, done.stderr
    names = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["load", "--help"], ["analyse", "balance", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    assert not imported(*arguments) & HEAVY


def test_a_question_to_a_store_loads_no_language_model_and_no_page(gold_store: Path) -> None:
    for command in (["query", "--saved", "denials"], ["claims", "mali", "--format", "csv"], ["stats"]):
        found = imported("--store", gold_store, *command)
        assert not found & EXTRACTING
        assert "pyoxigraph" in found


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["stats"], 0),
        (["claims", "--no-such-option"], 2),
        (["clams"], 2),
        (["claims", "nobody of that name"], 3),
        (["claims", "dembele"], 4),
        (["query", "SELECT"], 3),
        (["query", "SELECT { nonsense }"], 5),
        (["query", "--timeout", "0.05", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"], 6),
        (["query", "INSERT DATA { <a:a> <a:b> <a:c> }"], 2),
    ],
)
def test_exit_codes_tell_what_happened(arguments: list[str], code: int, gold_store: Path) -> None:
    done = program("--store", gold_store, *arguments)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stdout) == (code == 0)
    assert (code == 0) or done.stderr


def test_the_name_and_version_are_told() -> None:
    assert program("--version").stdout.startswith("juntagraph 0.")
    assert "Commands:" in program("--help").stdout


def test_a_reader_that_has_gone_is_no_error(gold_store: Path) -> None:
    command = f"{sys.executable} -m juntagraph --store {gold_store} claims --format jsonl"
    piped = ["bash", "-c", f"{command} | head -n 1; echo ${{PIPESTATUS[0]}}"]
    done = subprocess.run(piped, capture_output=True, text=True, env=environment())
    line, code = done.stdout.splitlines()
    assert json.loads(line)["claim"]
    assert code == "0"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_an_error(gold_store: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = program("--store", gold_store, "claims", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "No space left" in done.stderr


def on_terminal(*arguments: str | Path, **changes: str) -> str:
    """What the program shows on a terminal."""
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "juntagraph", *map(str, arguments)]
    with subprocess.Popen(command, stdout=its, stderr=its, stdin=its, env=environment(TERM="xterm", **changes)) as run:
        os.close(its)
        shown = b""
        try:
            while part := os.read(ours, 65536):
                shown += part
        except OSError:  # Linux says so when the other side is closed
            pass
    os.close(ours)
    assert run.returncode in (0, 3)
    return shown.decode()


def test_colour_is_for_terminals_and_for_those_who_want_it(gold_store: Path) -> None:
    store = "--store", gold_store
    assert "\x1b[1m" in on_terminal(*store, "stats")
    assert "\x1b[" in on_terminal(*store, "claims", "nobody of that name")
    assert "\x1b[" not in on_terminal(*store, "stats", NO_COLOR="1")
    assert "\x1b[" not in on_terminal(*store, "claims", "nobody of that name", NO_COLOR="1")
    assert "\x1b[" not in on_terminal(*store, "--no-color", "stats")
    assert "\x1b[" not in on_terminal(*store, "claims", "nobody of that name", "--no-color")
    assert "\x1b[" not in program(*store, "stats").stdout


def test_the_store_comes_from_the_option_the_environment_or_the_folder(gold_store: Path, tmp_path: Path) -> None:
    counts = run("stats", "--format", "json", store=gold_store).stdout
    asked = ["stats", "--format", "json"]
    assert program(*asked, "--store", gold_store).stdout == counts
    assert program(*asked, env=environment(JUNTAGRAPH_STORE=str(gold_store))).stdout == counts
    (tmp_path / "juntagraph-store").symlink_to(gold_store)
    assert program(*asked, cwd=tmp_path).stdout == counts
    elsewhere = environment(JUNTAGRAPH_STORE=str(tmp_path / "nowhere"))
    assert program("--store", gold_store, *asked, env=elsewhere).stdout == counts
    assert program(*asked, "--store", gold_store, env=elsewhere).stdout == counts


def test_an_unexpected_error_is_short_and_traceable(gold_store: Path, tmp_path: Path) -> None:
    """A fault of the program, made by a module that is not what it claims to be."""
    (tmp_path / "pyoxigraph.py").write_text("raise ValueError('boo')\n", encoding="utf-8")
    broken = environment(PYTHONPATH=str(tmp_path))
    done = program("--store", gold_store, "stats", env=broken)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "error: unexpected ValueError: boo"
    assert "-vv" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in program("--store", gold_store, "stats", "-vv", env=broken).stderr


def test_ctrl_c_leaves_the_store_whole_and_the_load_goes_on_from_there(tmp_path: Path) -> None:
    store, paths = tmp_path / "store", [tmp_path / f"{number}.txt" for number in range(4)]
    for path in paths:
        path.write_text(f"{SHORT} {path.stem}", encoding="utf-8")
    last = paths[-1]
    last.unlink()
    os.mkfifo(last)  # a document that does not come: the load waits for it
    load = ["--store", str(store), "load", *map(str, paths), "--date", "2021-05-04"]
    command = [sys.executable, "-m", "juntagraph", *load]
    # A job in the background of a script ignores Ctrl-C, and so would what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment()) as running:
        signal.signal(signal.SIGINT, before)
        while running.poll() is None and documents(store) < 3:
            pass
        running.send_signal(signal.SIGINT)
        said = running.communicate()[1]
    assert running.returncode == 130
    assert "run the command again to go on" in said
    assert "Traceback" not in said
    assert documents(store) == 3
    assert program("--store", store, "validate").returncode == 0
    last.unlink()
    last.write_text(SHORT, encoding="utf-8")
    assert "1 added, 3 unchanged" in program(*load).stderr


def documents(folder: Path) -> int:
    """How many documents a store holds by now; none while it is being made."""
    try:
        with open_store(folder, read_only=True) as store:
            return store.stats().documents
    except JuntagraphError:
        return 0
