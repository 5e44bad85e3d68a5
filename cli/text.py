"""Text of documents made harmless to terminals and to programs that read lines."""

from __future__ import annotations

import re
from typing import Any

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, among them those that start terminal commands or reverse text, and lone surrogates."""


def printable(text: str) -> str:
    """The text with control characters shown as escapes; line breaks and tabs stay.

    >>> print(printable("gen\x1b[2Jeral"))
    gen\\u001b[2Jeral
    """
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def one_line(text: str) -> str:
    """The same on one line."""
    return printable(" ".join(text.split()))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def json_text(value: Any, *, indent: int | None = None) -> str:
    """JSON that keeps letters readable, with the characters escaped that a terminal or line reader would act on."""
    import json

    return printable(json.dumps(value, ensure_ascii=False, indent=indent))
