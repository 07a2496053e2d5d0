"""The search in a real Chromium: typing, keyboard, place, sharing, no network, files."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.opened import DESK, PHONE, opened

pytestmark = pytest.mark.browser

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "__proto__",
    "constructor",
    "(.*)+$[",
    "\U0001f600\U0001f468",
    "低" * 5000,
)


def asked(page: Page, field: str, question: str) -> None:
    page.locator(field).focus()
    page.locator(field).press_sequentially(question, delay=10)


def test_the_answer_comes_while_one_types(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "低保怎么办")
        found = page.locator("#found-hero")
        expect(found.locator(".found__title").first).to_contain_text("最低生活保障")
        expect(found.locator(".found__sentence").first).to_have_text("各乡镇（街道）办理")
        expect(page.locator("#status-hero")).to_contain_text("第一项：最低生活保障")


def test_with_a_place_the_answer_says_who_where_and_which_number(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "qingxi/") as page:
        asked(page, "#q", "吃低保")
        first = page.locator("#found .found__answer").first
        expect(first.locator(".found__sentence")).to_have_text("由清溪镇办理")
        expect(first.locator(".door__name")).to_contain_text("民政窗口")
        expect(first.locator(".phone")).to_have_attribute("href", "tel:09808123457")
        expect(first.locator(".icon-clock")).to_contain_text("工作日")
        expect(first.locator("[data-hours]")).to_contain_text("现在")
        expect(first.locator(".found__guide")).to_contain_text("最低生活保障申请")


def test_who_asks_for_an_office_gets_to_its_contact_page(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "清溪镇政府星期六开门吗")
        title = page.locator("#found-hero .found__title").first
        expect(title).to_have_attribute("href", "qingxi/contacts/")
        expect(page.locator("#found-hero .found__answer .phone").first).to_be_visible()
        expect(page.locator("#found-hero [data-hours]").first).to_contain_text("现在")
        title.click()
        expect(page).to_have_url(f"{served}qingxi/contacts/")


def test_a_counter_leads_to_its_place_on_the_contact_page(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "清溪镇民政窗口几点上班")
        page.locator("#found-hero .found__title").first.click()
        expect(page).to_have_url(f"{served}qingxi/contacts/#{quote('清溪镇便民服务中心')}")
        expect(page.locator(".contact:target .contact__name")).to_contain_text("便民服务中心")


def test_keys_move_between_answers_open_them_and_close_them(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "低保")
        titles = page.locator("#found-hero .found__title")
        expect(titles.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        expect(titles.first).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(titles.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.locator("#ask")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("#found-hero")).to_be_hidden()


def test_enter_opens_what_is_clearly_meant(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "最低生活保障申请受理、初审和动态管理")
        expect(page.locator("#found-hero .found__title").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("最低生活保障申请受理、初审和动态管理")


def test_the_button_shows_all_answers_on_a_page_to_share(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        page.locator("#ask").fill("广场舞太吵")
        page.get_by_role("button", name="查一查").click()
        expect(page.locator(".results__list .found__title").first).to_have_text("广场舞、邻居吵闹")
        assert page.url.endswith("search/#q=" + quote("广场舞太吵"))


def test_the_way_back_shows_the_answers_again(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked(page, "#ask", "建房")
        page.locator("#found-hero .found__title").first.click()
        expect(page.locator("#ask")).to_have_count(0)
        page.go_back()
        expect(page.locator("#ask")).to_have_value("建房")
        expect(page.locator("#found-hero .found__title").first).to_be_visible()


def test_a_place_is_chosen_by_pinyin_kept_and_changed_from_an_answer(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "search/#q=" + quote("高龄津贴")) as page:
        page.locator(".my-place summary").click()
        page.locator(".my-place__field").fill("liulin")
        expect(page.locator(".my-place__list li:visible")).to_have_count(2)
        page.locator(".my-place__field").press("Enter")
        expect(page.locator(".found__sentence").first).to_contain_text("柳林乡")
        assert "place=liulin-xiang" in page.url
        page.reload()
        expect(page.locator(".found__sentence").first).to_contain_text("柳林乡")
        page.locator(".my-place summary").click()
        page.get_by_role("button", name="全县").click()
        expect(page.locator(".my-place summary")).to_contain_text("选你的乡镇")


def test_a_place_in_the_question_is_used(browser: Browser, served: str) -> None:
    with opened(browser, served, "search/#q=" + quote("柳林乡低保怎么办")) as page:
        expect(page.locator(".found__sentence").first).to_have_text("由柳林乡办理")
        assert page.evaluate("localStorage.getItem('dutybook.place')") is None


def test_a_shared_address_answers_for_its_place(browser: Browser, served: str) -> None:
    with opened(browser, served, "search/#q=dibao&place=qingxi") as page:
        expect(page.locator(".found__sentence").first).to_have_text("由清溪镇办理")


def test_half_typed_words_of_an_input_method_are_not_searched(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "search/") as page:
        page.evaluate(
            """() => {
                const field = document.querySelector("#asked");
                field.dispatchEvent(new CompositionEvent("compositionstart"));
                field.value = "di'b";
                field.dispatchEvent(new InputEvent("input", { isComposing: true }));
            }"""
        )
        page.wait_for_timeout(300)
        expect(page.locator(".results__list")).to_be_hidden()
        page.evaluate(
            """() => {
                const field = document.querySelector("#asked");
                field.value = "低保";
                field.dispatchEvent(new CompositionEvent("compositionend"));
            }"""
        )
        expect(page.locator(".results__list .found__title").first).to_contain_text("最低生活保障")


def test_a_name_that_several_share_shows_all_with_what_tells_them_apart(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "search/#q=" + quote("高龄津贴") + "&place=qingxi") as page:
        expect(page.locator(".found__remark")).to_contain_text("请选一件")
        titles = page.locator(".found__title")
        expect(titles).to_have_text(["高龄津贴申请受理", "高龄津贴到龄告知和名单核对"])


@pytest.mark.parametrize("question", HOSTILE)
def test_bad_input_is_shown_as_text_and_answered(
    browser: Browser, served: str, question: str
) -> None:
    with opened(browser, served, "search/#q=" + quote(question)) as page:
        expect(page.locator(".found__ways")).to_contain_text("12345")
        assert page.locator("main img").count() == 0


def test_what_was_not_found_can_be_copied_and_is_kept_for_the_visit_only(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "search/#q=" + quote("宇宙飞船")) as page:
        page.get_by_role("button", name="没有我要找的，记下这个问法").click()
        page.locator(".unfound summary").click()
        expect(page.locator("#unfound")).to_have_value("宇宙飞船")
        assert page.evaluate("localStorage.length") == 0
        page.get_by_role("button", name="清空").click()
        expect(page.locator(".unfound")).to_be_hidden()


def test_a_question_never_leaves_the_device(browser: Browser, served: str) -> None:
    with opened(browser, served, "") as page:
        asked_for: list[str] = []
        page.on("request", lambda request: asked_for.append(request.url))
        asked(page, "#ask", "低保")
        expect(page.locator("#found-hero .found__title").first).to_be_visible()
        page.get_by_role("button", name="查一查").click()
        expect(page.locator(".results__list .found__title").first).to_be_visible()
        assert not [url for url in asked_for if quote("低保") in url.partition("#")[0]]
        assert all(url.startswith(served) for url in asked_for)


def test_a_network_that_fails_is_said_and_tried_again(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    failing = True

    def answer(route: Route) -> None:
        if failing:
            route.abort()
        else:
            route.continue_()

    page.route("**/names.js", answer)
    page.goto(f"{served}search/#q={quote('低保')}")
    expect(page.locator("#status-asked")).to_contain_text("请检查网络")
    failing = False
    page.locator("#asked").fill("低保户")
    expect(page.locator(".results__list .found__title").first).to_contain_text("最低生活保障")
    context.close()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_answers_pass_the_accessibility_rules(
    browser: Browser, served: str, scheme: str, viewport: dict[str, int]
) -> None:
    standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    address = "search/#q=" + quote("建房") + "&place=qingxi"
    with opened(browser, served, address, color_scheme=scheme, viewport=viewport) as page:
        expect(page.locator(".found__title").first).to_be_visible()
        page.locator(".my-place summary").click()
        found = Axe().run(page, options={"runOnly": standards, "preload": False})
        violations = found.response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:90]) for rule in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_open_answers_below_a_field_pass_the_accessibility_rules(
    browser: Browser, served: str
) -> None:
    with opened(browser, served, "qingxi/") as page:
        asked(page, "#q", "低保")
        expect(page.locator("#found .found__title").first).to_be_visible()
        found = Axe().run(page, options={"preload": False})
        violations = found.response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:90]) for rule in violations] == []


def test_search_works_from_hand_written_pages_and_finds_them(browser: Browser, served: str) -> None:
    with opened(browser, served, "manual/format/") as page:
        asked(page, "#q", "格式说明")
        title = page.locator("#found .found__title").first
        expect(title).to_have_text("格式说明")
        expect(title).to_have_attribute("href", "../../manual/format/")


def test_files_opened_from_a_disk_answer_too(browser: Browser, example_site: Path) -> None:
    with opened(browser, f"{example_site.as_uri()}/", "search/index.html") as page:
        page.locator("#asked").fill("dibao")
        expect(page.locator(".results__list .found__title").first).to_contain_text("最低生活保障")


def test_words_are_found_without_the_browser_s_help(browser: Browser, served: str) -> None:
    with opened(browser, served, "search/") as page:
        page.evaluate("delete Intl.Segmenter")
        page.locator("#asked").fill("我想问一下低保怎么办理需要什么材料")
        expect(page.locator(".results__list .found__title").first).to_contain_text("最低生活保障")


def test_without_scripts_any_matter_is_three_steps_away(browser: Browser, served: str) -> None:
    with opened(browser, served, "search/", java_script_enabled=False) as page:
        expect(page.locator("#asked")).to_be_hidden()
        page.get_by_role("link", name="按类别和拼音找").click()
        page.locator("main").get_by_role("link", name="民生服务").first.click()
        page.locator("main").get_by_role("link", name="高龄津贴申请受理").first.click()
        expect(page.locator("h1")).to_have_text("高龄津贴申请受理")
