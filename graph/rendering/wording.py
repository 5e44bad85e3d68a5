"""Dates, numbers and claims in words, as the page, its table and its panel all show them."""

from __future__ import annotations

import re
from calendar import month_abbr
from functools import lru_cache

from juntagraph.graph.claims import Claim, Count
from juntagraph.graph.rendering.style import interface_text, relation_rows

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@lru_cache(maxsize=4096)
def date_text(edtf: str | None) -> str:
    """An EDTF date as people write it; what has no such form stays as it is.

    >>> date_text("2020-08-18"), date_text("2012/.."), date_text("2020-08~"), date_text("201X")
    ('18 Aug 2020', 'since 2012', 'about Aug 2020', '2010s')
    """
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _date(edtf)
    start, end = (_date(part) if part not in ("", "..") else "" for part in (first, last))
    if start and end:
        return _say("date-between", **{"from": start, "to": end})
    return _say("date-since", date=start) if start else _say("date-until", date=end) if end else edtf


def count_text(count: Count | None) -> str:
    """A number of participants in words.

    >>> count_text(Count(50, 50, approx=True)), count_text(Count(20)), count_text(Count(2, 3))
    ('about 50', 'at least 20', '2 to 3')
    """
    if count is None:
        return ""
    if count.min is None or count.max is None:
        return _say("count-from", n=count.min) if count.max is None else _say("count-to", n=count.max)
    exact = str(count.min) if count.min == count.max else _say("count-range", min=count.min, max=count.max)
    return _say("count-about", n=exact) if count.approx else exact


def relation_text(claim: Claim) -> str:
    """The relation as the claim puts it: `not: detains` where it is denied."""
    label: str = relation_rows([claim.relation])[claim.relation]["label"]
    return _say("negation", relation=label) if claim.polarity == "negated" else label


def _date(text: str) -> str:
    plain = text.rstrip("?~%")
    written = _plain_date(plain)
    key = {"~": "date-about", "?": "date-unsure", "%": "date-unsure"}.get(text[len(plain) :])
    return _say(key, date=written) if key else written


def _plain_date(text: str) -> str:
    if day := _DAY.fullmatch(text):
        return f"{int(day[3])} {_month(day[2])} {day[1]}"
    if month := _MONTH.fullmatch(text):
        return f"{_month(month[2])} {month[1]}"
    return f"{text[:3]}0s" if re.fullmatch(r"\d{3}X", text) else text.removesuffix("-XX")


def _month(digits: str) -> str:
    number = int(digits)
    return month_abbr[number] if 1 <= number <= 12 else _SEASONS.get(digits, digits)


def _say(key: str, **values: object) -> str:
    text = interface_text()[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
