"""What users install is what lies in the folders: as wheel, as sdist, outside the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from support.checkout import FOLDERS, ROOT, canonical, configuration, files, sources

import juntagraph

PYTHON = (sys.executable, "-m")
PROBE = """
import sys
from pathlib import Path
import juntagraph
from juntagraph.ontology.vocabulary import vocabulary
print(Path(juntagraph.__file__).parent)
print("detains" in vocabulary().relations)
print(sorted({"graph", "ontology", "cli"} & set(sys.modules)))
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command as a user would, with nothing of this test run in its environment; its output."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JUNTAGRAPH"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from the sdist, of a clean copy of the checkout."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("dist")
    for path in files():
        target = copy / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    run(*PYTHON, "build", "--no-isolation", "--outdir", out, copy, cwd=out)
    return out


def only(folder: Path, pattern: str) -> Path:
    (path,) = folder.glob(pattern)
    return path


def test_packages_are_the_folders() -> None:
    found = {canonical(path.parent.relative_to(ROOT).parts) for path in sources().values()}
    assert set(configuration()["options"]["packages"].split()) == found


def test_every_folder_with_modules_is_a_package() -> None:
    assert [path for path in sources().values() if not path.with_name("__init__.py").exists()] == []


def test_wheel_holds_every_file_of_the_packages_and_nothing_else(built: Path) -> None:
    names = zipfile.ZipFile(only(built, "*.whl")).namelist()
    installed = {name for name in names if ".dist-info/" not in name}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    folders = [path.relative_to(ROOT) for path in files() if path.relative_to(ROOT).parts[0] in FOLDERS]
    assert installed == {str(path if path.parts[0] == "juntagraph" else Path("juntagraph", path)) for path in folders}


@pytest.mark.parametrize("pattern", ["*.whl", "*.tar.gz"])
def test_installs_and_works_outside_the_checkout(built: Path, tmp_path: Path, seed_path: Path, pattern: str) -> None:
    venv = tmp_path / "venv"
    run(*PYTHON, "venv", "--without-pip", venv, cwd=tmp_path)
    # The dependencies of this very environment, without its editable juntagraph: a .pth line brings no other .pth in.
    site = venv / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    python = venv / "bin" / "python"
    options = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check")
    run(*PYTHON, "pip", "--python", python, "install", *options, only(built, pattern), cwd=tmp_path)

    assert juntagraph.__version__ in run(venv / "bin" / "juntagraph", "--version", cwd=tmp_path)
    assert "Usage: juntagraph" in run(python, "-m", "juntagraph", "--help", cwd=tmp_path)
    assert run(python, "-c", PROBE, cwd=tmp_path).split() == [str(site / "juntagraph"), "True", "[]"]
    claims = run(venv / "bin" / "juntagraph", "extract", seed_path, "--format", "jsonl", cwd=tmp_path).splitlines()
    assert "detains" in {json.loads(claim)["predicate"] for claim in claims}
