"""The example county's pages in a real Chromium, served below a sub-path, and opened as files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.opened import DESK, PHONE, opened

pytestmark = pytest.mark.browser

KINDS = {
    "home": "",
    "town": "qingxi/",
    "answer": "qingxi/MS-001/",
    "supporting": "qingxi/YJ-021/",
    "certificate": "qingxi/ZM-102/",
    "village": "qingxi/liulin/",
    "village list": "village-list/",
    "edition": "qingxi/editions/2025/",
    "duty": "duties/MS-001/",
    "category": "duties/livelihood/",
    "duties": "duties/",
    "department": "departments/mzj/",
    "departments": "departments/",
    "guide": "guides/dibao/",
    "guides": "guides/",
    "event": "events/bereavement/",
    "elsewhere": "elsewhere/noise-neighbours/",
    "contacts": "contacts/",
    "contacts by kind": "contacts/kinds/",
    "contacts A to Z": "contacts/a-z/",
    "contacts of a town": "qingxi/contacts/",
    "contacts of a village": "qingxi/hewan/contacts/",
    "post": "qingxi/posts/forest/",
    "printed list": "qingxi/print/",
    "poster": "qingxi/liulin/print/",
    "counter cards": "qingxi/contacts/print/",
    "admission board": "decisions/",
    "decision under way": "decisions/2026-20/",
    "decision in force": "decisions/2026-03/",
    "search": "search/",
    "about": "about/",
    "manual": "manual/format/",
    "manual's picture": "manual/how-it-fits/",
    "how-to": "manual/read-errors/",
    "checklist": "manual/new-county/",
}


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_scrolls_sideways(
    browser: Browser, served: str, address: str, viewport: dict[str, int]
) -> None:
    with opened(browser, served, address, viewport=viewport) as page:
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_pages_pass_the_accessibility_rules(
    browser: Browser, served: str, address: str, scheme: str
) -> None:
    standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    rules = {"runOnly": standards, "preload": False}
    with opened(browser, served, address, color_scheme=scheme) as page:
        found = Axe().run(page, options=rules).response["violations"]
    assert [(rule["id"], [node["html"][:90] for node in rule["nodes"]][:3]) for rule in found] == []


def test_the_answer_is_on_the_first_screen_of_a_phone(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/MS-001/") as page:
        for text in ("由清溪镇办理", "0980-8123457", "清溪镇人民路18号（镇政府东侧）", "工作日"):
            box = page.get_by_text(text).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= PHONE["height"], text


def test_a_telephone_dials_at_a_touch(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/MS-001/") as page:
        link = page.get_by_role("link", name="0980-8123457")
        expect(link).to_have_attribute("href", "tel:09808123457")
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24


def test_large_type_is_kept_on_the_device(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/MS-001/") as page:
        page.get_by_role("button", name="大字").click()
        size = "parseFloat(getComputedStyle(document.querySelector('.verdict p')).fontSize)"
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24
        assert page.evaluate(size) > 24
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        page.reload()
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_no_page_scrolls_sideways_in_large_type(
    browser: Browser, served: str, address: str
) -> None:
    with opened(browser, served, address) as page:
        page.get_by_role("button", name="大字").click()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_drawer_opens_and_closes_by_keyboard(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/") as page:
        summary = page.locator(".drawer summary")
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="村级事项清单").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".drawer__panel")).to_be_hidden()
        expect(summary).to_be_focused()


def test_a_long_list_can_be_narrowed(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/") as page:
        page.get_by_label("在本页里找").fill("低保 ")
        page.get_by_label("在本页里找").fill("防灭火")
        expect(page.locator(".row:visible")).to_have_count(1)
        expect(page.locator("[data-filter] [role=status]")).to_have_text("1 项")


def test_without_scripts_everything_but_search_works(browser: Browser, served: str) -> None:
    with opened(browser, served, "", java_script_enabled=False) as page:
        page.locator("main").get_by_role("link", name="清溪镇").click()
        page.get_by_role("link", name="最低生活保障申请受理、初审和动态管理").click()
        expect(page.locator(".verdict__sentence")).to_have_text("由清溪镇办理")
        page.locator(".drawer summary").click()
        expect(page.locator(".drawer__panel")).to_be_visible()


def test_print_leaves_out_what_paper_can_t_use(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/MS-001/") as page:
        page.emulate_media(media="print")
        expect(page.locator(".header")).to_be_hidden()
        expect(page.locator(".verdict__sentence")).to_be_visible()
        expect(page.locator(".page-foot__address")).to_be_visible()


def test_pages_opened_as_files_lead_on(browser: Browser, example_site: Path) -> None:
    with opened(browser, f"{example_site.as_uri()}/", "index.html") as page:
        page.locator("main").get_by_role("link", name="清溪镇").click()
        expect(page.locator("h1")).to_have_text("清溪镇")
        page.locator("#q").fill("低保")
        page.locator("#found .found__title").first.click()
        expect(page.locator(".verdict__sentence")).to_have_text("由清溪镇办理")


@pytest.mark.parametrize(
    ("day", "state", "sentence", "invited"),
    [
        ("2026-11-22", "公示", "正在公示，到2026年11月26日为止，还有4个工作日。", True),
        ("2026-11-26", "公示", "正在公示，今天是最后一天。", True),
        ("2026-11-27", "公示期满", "公示期满，等待批准。", False),
    ],
)
def test_a_decision_says_what_holds_on_the_reader_s_day(  # noqa: PLR0917 - fixtures and the cases' values
    browser: Browser, served: str, day: str, state: str, sentence: str, invited: bool
) -> None:
    with opened(browser, served, "about/") as page:
        page.clock.set_fixed_time(f"{day}T09:00:00+08:00")
        page.goto(served + "decisions/2026-20/")
        expect(page.locator("[data-state]")).to_have_text(state)
        expect(page.locator("[data-stands]")).to_contain_text(sentence)
        expect(page.get_by_role("link", name="在网上提意见").first).to_be_visible(visible=invited)
        expect(page.locator("[data-course-today]")).to_be_visible(visible=day != "2026-11-22")


def test_without_scripts_a_decision_says_which_day_it_stands_for(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "decisions/2026-20/", java_script_enabled=False) as page:
        expect(page.get_by_text("按2026年11月22日的情形")).to_be_visible()
        expect(page.locator("[data-stands]")).to_contain_text("还有4个工作日")
        expect(page.locator("[data-course-today]")).to_be_hidden()


def test_ticks_of_a_guide_are_kept_on_the_device(browser: Browser, served: str) -> None:
    with opened(browser, served, "guides/dibao/") as page:
        page.locator(".paper input").nth(2).check()
        page.reload()
        expect(page.locator(".paper input").nth(2)).to_be_checked()
        expect(page.locator(".papers__tools [role=status]")).to_contain_text("备好1样")
        page.get_by_role("button", name="全部取消").click()
        page.reload()
        expect(page.locator(".paper input:checked")).to_have_count(0)


def test_a_report_quotes_the_page_and_goes_by_the_reader_s_own_mail(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "qingxi/MS-001/") as page:
        page.locator(".wrong summary").click()
        text = page.locator(".wrong textarea")
        expect(text).to_have_value(re.compile("页面：清溪镇，MS-001 .*内容摘要 ", re.DOTALL))
        page.get_by_label("被推来推去", exact=True).check()
        expect(text).to_have_value(re.compile("^我来办这件事，被推来推去"))
        mail = page.locator(".wrong a[href^='mailto:']").get_attribute("href") or ""
        assert "?subject=qingxi/MS-001/&body=%E6%88%91" in mail


A3, A4, A4_WIDE = (842, 1191), (595, 842), (842, 595)
_BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")


def papers(page: Page, **options: Any) -> list[tuple[int, int]]:
    """Return the size of every sheet of a page's print, in points."""
    pdf = page.pdf(prefer_css_page_size=True, **options)
    return [(round(float(wide)), round(float(high))) for wide, high in _BOX.findall(pdf)]


@pytest.mark.parametrize(("name", "size"), [("A4", (596, 843)), ("A3", (843, 1191))])
def test_a_poster_fills_one_sheet_of_the_paper_chosen(
    browser: Browser, served: str, name: str, size: tuple[int, int]
) -> None:
    with opened(browser, served, "qingxi/liulin/print/") as page:
        (paper,) = papers(page, format=name)
        assert paper == pytest.approx(size, abs=1)


def test_lists_print_across_and_every_counter_on_its_own_sheet(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "qingxi/print/") as page:
        sheets = papers(page)
        assert set(sheets) == {A4_WIDE}
        assert 30 < len(sheets) < 70
    with opened(browser, served, "qingxi/contacts/print/") as page:
        cards = page.locator(".card-sheet").count()
        assert papers(page) == [A4] * cards


def test_a_post_prints_as_a_sheet_to_sign(browser: Browser, served: str) -> None:
    with opened(browser, served, "qingxi/posts/civil/") as page:
        expect(page.locator(".handover")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".handover")).to_be_visible()
        expect(page.get_by_text("接手的人")).to_be_visible()
        assert papers(page)[0] == A4


@pytest.mark.parametrize(
    ("edition", "said"), [("2026", "现在仍是这一版"), ("2025", "现在是2026年版，请以本页为准")]
)
def test_who_comes_from_paper_is_told_whether_it_still_holds(
    browser: Browser, served: str, edition: str, said: str
) -> None:
    with opened(browser, served, f"qingxi/liulin/#paper-{edition}.20260601") as page:
        told = page.locator(".from-paper")
        expect(told).to_contain_text("您手里的纸是2026年6月1日印的")
        expect(told).to_contain_text(said)
    with opened(browser, served, "qingxi/liulin/") as page:
        expect(page.locator(".from-paper")).to_be_hidden()


def test_a_verification_ages_on_the_reader_s_own_day(browser: Browser, served: str) -> None:
    with opened(browser, served, "about/") as page:
        page.clock.set_fixed_time("2026-11-22T09:00:00+08:00")
        page.goto(f"{served}qingxi/contacts/")
        first = page.locator(".door__verified").first
        expect(first).to_have_text("2026年10月9日核实")
        page.clock.set_fixed_time("2027-06-01T09:00:00+08:00")
        page.reload()
        expect(first).to_have_text("待核实（上次2026年10月9日核实），去之前请先打电话")


def test_without_scripts_a_contact_page_tells_everything_but_open_now(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "contacts/", java_script_enabled=False) as page:
        page.locator("main").get_by_role("link", name="清溪镇").click()
        expect(page.locator(".hours__now").first).to_be_hidden()
        expect(page.locator("table.hours").first).to_contain_text("08:30–12:00")
        page.locator(".maps summary").first.click()
        expect(page.get_by_role("link", name="高德").first).to_be_visible()
        assert page.get_by_role("link", name="本机地图").first.get_attribute("href") is not None


def test_a_village_is_found_in_the_directory_by_typing(browser: Browser, served: str) -> None:
    with opened(browser, served, "contacts/") as page:
        page.get_by_label("在本页里找").fill("河湾")
        expect(page.get_by_role("link", name="河湾村")).to_be_visible()
        expect(page.locator(".row:visible")).to_have_count(1)
