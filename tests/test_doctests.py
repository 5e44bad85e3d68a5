"""Every example in a docstring says the truth, run under the module's installed name."""

from __future__ import annotations

import doctest
import importlib

import pytest
from support.checkout import sources

EXAMPLES = [name for name, path in sources().items() if ">>> " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.attempted, "the examples are in no docstring"
    assert not result.failed
