"""The table, the timeline, who against whom, the period, and the state in the address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browsing import Opener, choose, column, go, shown
from support.making import denied, said
from support.pages import Corpus

from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.page import render_page, write_page

BROKEN = (
    "view=nowhere&selected=actor:__proto__&preset=constructor&from=x&to=9999-99-99&hops=1e9&focus=none",
    "off-family=__proto__&note=not%20json&note=%5B1%5D&sort=up+down&group=toString",
    "claim-zz",
    "%E0%A4%A",
    "selected=edge:&pathFrom=x&pathTo=y",
)


def test_table_sorts_by_each_column_both_ways(page: Page) -> None:
    page.click("#tab-table")
    for name, number in (("subject", 1), ("relation", 2)):
        head = page.locator(f"#claims th[data-column={name}]")
        head.locator("button").click()
        expect(head).to_have_attribute("aria-sort", "ascending")
        rising = column(page, number)
        assert name == "subject" or rising == sorted(rising, key=lambda text: text.removeprefix("not: "))
        head.locator("button").click()
        expect(head).to_have_attribute("aria-sort", "descending")
        assert column(page, number) == rising[::-1]
        head.locator("button").click()
        expect(head).to_have_attribute("aria-sort", "none")


def test_table_follows_filters_and_words(page: Page, corpus: Corpus) -> None:
    page.click("#tab-table")
    assert len(column(page, 1)) == len(set(corpus[0]))
    page.fill("#table-text", "goita")
    found = column(page, 1)
    assert 0 < len(found) < len(corpus[0])
    rows = page.locator("#claims tbody tr").all_inner_texts()
    assert all("goïta" in row.casefold() or "goita" in row.casefold() for row in rows)
    page.locator("#facet-status li", has_text="asserted").locator("input").uncheck()
    assert set(column(page, 4)).isdisjoint({"asserted"})
    expect(page.locator("#table-count")).to_have_text(f"{len(column(page, 1))} of {len(set(corpus[0]))} claims")


def test_long_table_grows_as_one_scrolls_and_by_its_button(page: Page, corpus: Corpus) -> None:
    page.click("#tab-table")
    rows, more = page.locator("#claims tbody tr"), page.locator("#table-more")
    assert rows.count() == 500
    expect(more).to_have_text(f"Show {len(set(corpus[0])) - 500} more")
    page.evaluate("document.querySelector('.table-holder').scrollTop = 1e6")
    expect(rows).to_have_count(len(set(corpus[0])))
    expect(more).to_be_hidden()
    page.click("#claims th[data-column=subject] button")
    assert rows.count() == 500
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_be_hidden()


def test_row_opens_its_evidence(page: Page) -> None:
    page.click("#tab-table")
    link = page.locator("#claims a.permalink").nth(3)
    claim = link.get_attribute("data-claim")
    link.click()
    expect(page.locator(f"[data-claim='{claim}'].chosen")).to_be_visible()


@pytest.mark.parametrize("view", ["table", "timeline", "matrix"])
def test_page_opens_at_any_view_and_comes_back_to_the_graph(opened: Opener, view: str) -> None:
    page = opened(f"#view={view}")
    expect(page.locator(f"#view-{view}")).to_be_visible()
    page.click("#tab-graph")
    page.wait_for_timeout(200)
    assert len(page.evaluate("document.querySelector('#canvas canvas').toDataURL()")) > 40_000


def test_table_is_whole_without_scripts(opened: Opener, corpus: Corpus) -> None:
    page = opened(java_script_enabled=False)
    plain_table_is_shown(page, corpus)


def test_table_is_whole_where_the_page_cannot_be_unpacked(browser: Browser, page_file: Path, corpus: Corpus) -> None:
    context = browser.new_context()
    context.add_init_script("delete self.DecompressionStream")
    page = context.new_page()
    page.goto(page_file.as_uri())
    plain_table_is_shown(page, corpus)
    context.close()


def plain_table_is_shown(page: Page, corpus: Corpus) -> None:
    expect(page.locator(".plain-claims")).to_be_visible()
    assert page.locator(".plain-claims tr[id]").count() == len(set(corpus[0]))
    expect(page.locator(".notice")).to_be_visible()
    for hidden in ("#search", "#claims", "#view-graph"):
        expect(page.locator(hidden)).to_be_hidden()


def test_timeline_lists_the_dated_claims_in_order(page: Page, corpus: Corpus) -> None:
    page.click("#tab-timeline")
    dated = [claim for claim in set(corpus[0]) if claim.when]
    expect(page.locator("#timeline-note")).to_contain_text(f"{len(dated)} dated claims")
    years = [int(text.split()[0]) for text in page.locator("#timeline-list h3").all_inner_texts()]
    assert years == sorted(years)
    assert page.locator("#timeline-strip .dot").count() == len(dated)
    page.locator(".entries button").first.click()
    expect(page.locator("#evidence .claim.chosen")).to_have_count(1)


def test_matrix_of_many_shows_the_busiest_first_and_more_on_demand(opened: Opener, tmp_path: Path) -> None:
    claims = [said(f"A{number:03}", "accuses", f"B{number:03}") for number in range(90)]
    claims += [said("A077", "accuses", f"B{number:03}") for number in range(2)]
    write_page(tmp_path / "many.html", render_page(claims, {}, title="Many"))
    page = opened("#view=matrix", file=tmp_path / "many.html")
    assert page.locator(".matrix tbody tr").count() == 60
    assert page.locator(".matrix tbody th").first.inner_text() == "A077"
    expect(page.locator("#matrix-holder .held-back")).to_contain_text("60 of 90")
    page.click("#matrix-holder .held-back button")
    assert page.locator(".matrix tbody tr").count() == 90
    assert page.locator(".matrix .cell").count() == len(claims)


def test_matrix_shows_who_accuses_whom(page: Page, corpus: Corpus) -> None:
    page.click("#tab-matrix")
    accusations = [claim for claim in set(corpus[0]) if claim.relation in {"accuses", "condemns", "prosecutes"}]
    pairs = {(claim.subject, claim.object) for claim in accusations}
    assert page.locator("#matrix-holder .cell").count() == len(pairs)
    page.locator("#matrix-holder .cell").first.click()
    assert page.locator("#evidence mark").count() >= 1
    page.select_option("#matrix-family", "sanction")
    expect(page.locator(".matrix caption")).to_contain_text("Sanction")


def test_period_keeps_what_may_fall_into_it(page: Page, corpus: Corpus) -> None:
    page.locator("#undated").uncheck()
    dated = int(page.locator("#shown").inner_text().split()[0])
    assert dated == sum(claim.when is not None for claim in set(corpus[0]))
    go(page, "undated=&from=2021-01-01&to=2021-12-31")
    assert int(page.locator("#shown").inner_text().split()[0]) < dated
    expect(page.locator("#time-label")).to_have_text("1 Jan 2021 – 31 Dec 2021")
    page.click("#tab-table")
    assert not {text for text in column(page, 5) if "2016" in text}
    page.click("#chips >> text=2021-01-01")
    assert int(page.locator("#shown").inner_text().split()[0]) == dated


def test_sliders_move_by_keyboard_and_time_runs(page: Page) -> None:
    page.focus("#time-from")
    before = page.locator("#time-label").inner_text()
    page.keyboard.press("PageUp")
    assert page.locator("#time-label").inner_text() != before
    assert "from=" in page.url
    go(page, "view=graph")
    page.click("#play")
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("to="))
    page.click("#play")
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


def test_known_leaves_out_what_was_reported_later(page: Page, corpus: Corpus) -> None:
    claims, documents = corpus
    go(page, "view=table&known=2025-08-12")
    expected = [one for one in set(claims) if "" < (documents[one.document].date or "") <= "2025-08-12"]
    assert 0 < len(expected) < len(set(claims))
    assert len(column(page, 1)) == len(expected)
    page.locator("#known").fill("2025-08-16")
    assert len(column(page, 1)) > len(expected)
    assert "known=2025-08-16" in page.url
    page.locator("#chips .chip", has_text="as known on 2025-08-16").click()
    assert len(column(page, 1)) == len(set(claims))


def test_a_denial_contests_nothing_before_it_was_reported(opened: Opener, tmp_path: Path) -> None:
    claims = [
        said("Ada", "detains", "Bo", document="first"),
        denied("Ada", "detains", "Bo", document="second", source="Ada"),
    ]
    dates = {"first": "2025-08-12", "second": "2025-08-15"}
    documents = {name: Document(name, "Ada detains Bo", name, date) for name, date in dates.items()}
    file = tmp_path / "known.html"
    write_page(file, render_page(claims, documents, title="Known"))
    page = opened("#preset=contested&known=2025-08-15", file)
    assert shown(page)[0] == 2
    go(page, "preset=contested&known=2025-08-14")
    assert shown(page)[0] == 0
    go(page, f"known=2025-08-14&selected=statement:{claims[0].statement}")
    expect(page.locator("#evidence-body .statement")).not_to_have_class(re.compile("contested"))
    expect(page.locator("#evidence-body .held-back")).to_contain_text("1 claim was reported after 2025-08-14")


def test_period_by_day_of_report(page: Page, corpus: Corpus) -> None:
    page.select_option("#basis", "said")
    claims, documents = corpus
    undated = sum(documents[claim.document].date is None for claim in set(claims))
    expect(page.locator("#undated-count")).to_have_text(str(undated))


def test_link_brings_back_the_whole_state(page: Page, opened: Opener) -> None:
    page.click("[data-preset=accusations]")
    page.locator("#facet-status li", has_text="rumoured").locator("input").uncheck()
    choose(page, "Mali")
    page.click("#tab-timeline")
    again = opened("#" + page.url.split("#")[1])
    expect(again.locator("#tab-timeline")).to_have_attribute("aria-selected", "true")
    expect(again.locator("#evidence-title")).to_have_text("Mali")
    expect(again.locator("[data-preset=accusations]")).to_have_attribute("aria-pressed", "true")
    expect(again.locator("#facet-status li", has_text="rumoured").locator("input")).not_to_be_checked()
    assert again.locator("#shown").inner_text() == page.locator("#shown").inner_text()


def test_link_to_a_claim_opens_it_at_once(page: Page, corpus: Corpus) -> None:
    claim = sorted(corpus[0], key=lambda claim: claim.id)[10]
    page.evaluate("id => { location.hash = `claim-${id}`; }", claim.id)
    expect(page.locator(f"[data-claim='{claim.id}'].chosen")).to_be_visible()


def test_broken_links_do_no_harm(page: Page, corpus: Corpus) -> None:
    for broken in BROKEN:
        go(page, broken)
        expect(page.locator("#evidence-title, #evidence-body p").first).to_be_visible()
    go(page, "view=graph")
    assert page.locator("#shown").inner_text().startswith(str(len(set(corpus[0]))))


def test_print_gives_the_whole_table(page: Page, corpus: Corpus, tmp_path: Path) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#claims tbody tr").count() == len(set(corpus[0]))
    expect(page.locator("#claims")).to_be_visible()
    expect(page.locator(".filters")).to_be_hidden()
    page.emulate_media(media="screen")
