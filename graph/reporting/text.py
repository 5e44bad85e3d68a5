"""Words of documents on one line, without what reverses or controls text."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")


def plain(text: str) -> str:
    """The text on one line; control characters, marks of direction and half characters become spaces.

    >>> plain("the\\x00 general\\n\u202eis home")
    'the general is home'
    """
    return " ".join(_CONTROL.sub(" ", text).split())
