"""Rows in the formats of coup data sets, of a country of our own choosing and of no real coup."""

from __future__ import annotations

from pathlib import Path

from juntagraph.graph.importing import import_rows, scheme
from juntagraph.graph.store import Store

CDP = """\
coup_id,cowcode,country,year,month,day,event_type,realized,military,dissident,noharm,killed,jailed,exile
"1",439,"Burkina Faso",1951,3,7,"coup",1,1,0,0,0,1,1
"2",439,"Burkina Faso",1955,5,2,"attempted",0,1,1,1,0,0,0
"3",439,"Burkina Faso",1957,0,0,"conspiracy",0,0,0,1,0,0,0
"4",365,"USSR",1952,6,1,"conspiracy",0,0,0,1,0,0,0
"5",817,"Republic of Vietnam",1956,11,2,"coup",1,0,0,0,1,0,0
"""
POWELL_THYNE = """\
ccode\tcountry\tyear\tmonth\tday\tcoup
439\tBurkina Faso (Upper Volta)\t1951\t3\t7\t2
439\tBurkina Faso (Upper Volta)\t1955\t5\t2\t1
678\tYemen (Arab Republic of Yemen)\t1953\t2\t11\t1
"""
COLPUS = """\
id,ccode,date,statenme,milcoup,success,cwc_coding2,outsidesupporters
439-1951-3-7,439,1951-03-07,Burkina Faso,Military Coup,1,successful regime change coup,"Strikers, France"
439-1955-5-1,439,1955-05-01,Burkina Faso,Military Coup,2,failed reshuffling coup,0
365-1952-6-1,365,1952-06-01,Russia,Non-Military Coup,2,failed reshuffling coup,
"""
TEXTS = {"cdp": CDP, "powell-thyne": POWELL_THYNE, "colpus": COLPUS}


def written(folder: Path, name: str, text: str | None = None) -> Path:
    """A file of the data set, named as they are published."""
    path = folder / f"{name}_1.2.csv"
    path.write_text(TEXTS[name] if text is None else text, encoding="utf-8")
    return path


def fill(store: Store, folder: Path, names: tuple[str, ...] = tuple(TEXTS)) -> Store:
    """The store with these data sets."""
    for name in names:
        import_rows(written(folder, name), scheme(name), store)
    return store
