"""Files keep to the size of the house and name no machine."""

from __future__ import annotations

import re

from support.checkout import ROOT, files

LINES = 300
PLACES = re.compile(r"/(?:work|root|home|Users|mnt)/\w|\bpypi\.org|pythonhosted|deb\.debian|registry\.npmjs")


def test_no_module_outgrows_the_house() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files() if path.suffix == ".py"}
    assert {str(path.relative_to(ROOT)): size for path, size in sizes.items() if size > LINES} == {}


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path in files()
        if path.name != "test_house.py"
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (match := PLACES.search(line))
    ]
    assert found == []
