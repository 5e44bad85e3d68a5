"""Bring .venv in step with a lock file: `python scripts/environment.py run|dev`. Needs the standard library alone.

`run` is what the program needs, `dev` that and what tests and checks need. When nothing has changed since the last
time, it does nothing; a .venv that is half made, was moved or lost its Python is made anew.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
COVERS = {"run": ("run",), "dev": ("run", "dev")}  # the dev lock holds every pin of the run lock
PIP = [str(PYTHON), "-m", "pip", "-qq", "--disable-pip-version-check", "--no-input", "install"]


def lock(name: str) -> Path:
    """The lock file of that name."""
    return ROOT / "requirements" / f"{name}.txt"


def stamp(name: str) -> Path:
    """The file that says which state of the lock is installed."""
    return VENV / f"{name}.stamp"


def unfinished() -> Path:
    """The file that stands while an installation runs: what a broken one leaves cannot be trusted."""
    return VENV / "unfinished"


def version() -> str | None:
    """The major and minor version of .venv's Python; None when it does not run."""
    show = "import sys; print(*sys.version_info[:2], sep='.')"
    try:
        return subprocess.run([PYTHON, "-c", show], check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def usable() -> bool:
    """Whether .venv is whole: its Python runs, its pip is there and was written for this very place.

    A Python asked for by PYTHON has to be of the version that .venv was made with.
    """
    found, pip = version(), VENV / "bin" / "pip"
    if found is None or unfinished().exists() or not pip.is_file():
        return False
    here = str(PYTHON).encode() in pip.read_bytes()[:1024]
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    return here and (VENV / "lib" / f"python{found}").is_dir() and (found == wanted or not os.environ.get("PYTHON"))


def fingerprint(name: str) -> str:
    """Names all that an installation depends on."""
    digest = hashlib.sha256(f"{ROOT}\n{version()}\n".encode())
    for path in (lock(name), ROOT / "setup.cfg", ROOT / "pyproject.toml"):
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def install(name: str) -> None:
    """Install the lock and the checkout itself."""
    unfinished().touch()
    for covered in COVERS:
        stamp(covered).unlink(missing_ok=True)
    subprocess.run([*PIP, "--require-hashes", "--requirement", lock(name)], check=True)
    subprocess.run([*PIP, "--no-deps", "--no-build-isolation", "--editable", ROOT], check=True)
    for covered in COVERS[name]:
        stamp(covered).write_text(fingerprint(covered), encoding="utf-8")
    unfinished().unlink()


def main(name: str) -> None:
    """Make, mend or leave the environment."""
    if not usable():
        print(f"Making .venv with Python {sys.version.split()[0]}", file=sys.stderr)
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    if not stamp(name).is_file() or stamp(name).read_text(encoding="utf-8") != fingerprint(name):
        print(f"Installing requirements/{name}.txt into .venv (minutes the first time)", file=sys.stderr)
        install(name)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in COVERS:
        sys.exit(f"usage: environment.py {'|'.join(COVERS)}")
    try:
        main(sys.argv[1])
    except subprocess.CalledProcessError as error:
        sys.exit(f"setting up .venv failed: {' '.join(map(str, error.cmd))} ended with {error.returncode}")
