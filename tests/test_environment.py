"""The set-up that make does finds a Python that will do, and sees when .venv is no longer whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from support.checkout import ROOT

from scripts import environment


def find_python(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `scripts/python` with only these commands on the PATH."""
    command = [str(ROOT / "scripts" / "python"), "-c", "import sys; print(sys.executable)"]
    return subprocess.run(command, env={"PATH": str(path), **variables}, capture_output=True, text=True, check=False)


def command(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def test_a_python_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    command(tmp_path / "python3.11", "exit 127")
    command(tmp_path / "python3", f'exec "{sys.executable}" "$@"')
    found = find_python(tmp_path)
    assert (found.stdout.strip(), found.stderr) == (sys.executable, "")


def test_no_python_says_what_to_do(tmp_path: Path) -> None:
    found = find_python(tmp_path, PYTHON="python-of-nowhere")
    assert found.returncode == 1
    assert "Python 3.11" in found.stderr
    assert "python-of-nowhere" in found.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made") / ".venv"
    venv.create(place, symlinks=True, with_pip=True)
    return place


@pytest.fixture
def place(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(environment, "VENV", made)
    monkeypatch.setattr(environment, "PYTHON", made / "bin" / "python")
    monkeypatch.delenv("PYTHON", raising=False)
    return made


def test_a_fresh_environment_is_usable(place: Path) -> None:
    assert environment.usable()


def test_a_moved_environment_is_not(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = tmp_path / ".venv"
    shutil.copytree(place, moved, symlinks=True)
    monkeypatch.setattr(environment, "VENV", moved)
    monkeypatch.setattr(environment, "PYTHON", moved / "bin" / "python")
    assert environment.version()
    assert not environment.usable()


@pytest.mark.parametrize("missing", ["bin/pip", "bin/python", "lib"])
def test_half_an_environment_is_not(place: Path, missing: str) -> None:
    aside = place / f"{missing}.aside"
    (place / missing).rename(aside)
    try:
        assert not environment.usable()
    finally:
        aside.rename(place / missing)


def test_an_unfinished_environment_is_not(place: Path) -> None:
    environment.unfinished().touch()
    assert not environment.usable()
    environment.unfinished().unlink()


def test_an_environment_of_another_version_is_not_when_one_is_asked_for(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "version", lambda: "3.10")
    (place / "lib" / "python3.10").mkdir()
    assert environment.usable()
    monkeypatch.setenv("PYTHON", sys.executable)
    assert not environment.usable()


def test_the_fingerprint_follows_the_lock(place: Path) -> None:
    assert environment.fingerprint("run") == environment.fingerprint("run") != environment.fingerprint("dev")
