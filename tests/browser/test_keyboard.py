"""Everything can be reached and worked with the keyboard alone, in the order it is read in."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site, open_context

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# Elements the Tab key should come to, in the order of the document; folded content is out of reach.
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, trix-editor,"
    + "[tabindex='0']")]
    .filter(e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
    .filter(e => !e.disabled && (e.tabIndex >= 0 || e.isContentEditable))
    .filter(e => {
        if (e.type !== "radio" || e.checked) return true;
        const group = [...document.getElementsByName(e.name)].filter(one => one.form === e.form);
        return group[0] === e && !group.some(one => one.checked);
    })
    .map((e, place) => (e.dataset.place = place))"""

FOCUSED = """() => {
    const e = document.activeElement;
    const box = e.getClientRects()[0] ?? e.getBoundingClientRect();  // of a link over two lines
    const style = getComputedStyle(e);
    const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return {
        place: e.dataset.place ?? null,
        words: (e.innerText || e.getAttribute("aria-label") || e.name || e.id || "").trim(),
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0
            && box.left < innerWidth,
        covered: !top || !(e.contains(top) || top.contains(e)
            || top.closest("label")?.control === e),
        look: look(e),
    };
}"""

# What the focus is drawn with around the words. WCAG 2.2, 1.4.11: some of it stands out from
# white by 3 to 1. The words' own colour would not say where the focus is.
LOOK = r"""() => {
    const luminance = channels => channels.map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
    // What is transparent is written "rgba(...)", and is not seen.
    const standsOut = colours => [...colours.matchAll(/rgb\((\d+), (\d+), (\d+)\)/g)]
        .filter(found => 1.05 / (luminance(found.slice(1).map(Number)) + 0.05) >= 3).join();
    window.look = e => {
        // GOV.UK's checkboxes are drawn by their label.
        const drawn = e.matches(".govuk-checkboxes__input, .govuk-radios__input");
        const style = drawn ? getComputedStyle(e.labels[0], "::before") : getComputedStyle(e);
        const outline = style.outlineStyle === "none" ? "" : standsOut(style.outlineColor);
        const border = standsOut(style.borderColor) + style.borderWidth;
        return [outline, standsOut(style.boxShadow), border].join("|");
    };
}"""
# A form may put the focus into its first box.
START_AT_THE_TOP = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
}"""
UNFOCUSED_LOOK = """place => look(document.querySelector(`[data-place="${place}"]`))"""


def tab_through(page: Page, address: str) -> list[str]:
    """Press Tab from the top to the end; gives what is wrong, in words."""
    page.goto(address)
    page.evaluate(LOOK)
    page.evaluate(START_AT_THE_TOP)
    places = page.evaluate(REACHABLE)
    wrong = []
    for place in places:
        before = page.evaluate(UNFOCUSED_LOOK, place)
        page.keyboard.press("Tab")
        focused: dict[str, Any] = page.evaluate(FOCUSED)
        name = f"{address} {focused['words'][:40]!r}"
        if focused["place"] != str(place):
            wrong.append(f"{name}: came to {focused['place']} instead of {place}")
            break
        if not focused["seen"] or focused["covered"]:
            wrong.append(f"{name}: has the focus, but out of sight")
        if focused["look"] == before:
            wrong.append(f"{name}: looks the same with the focus and without")
    return wrong


def one_of_each(site: Site) -> list[str]:
    return [some[0] for some in site.public.pages.values()]


@pytest.mark.parametrize("width", [1280, 390])
def test_tab_goes_through_each_page_in_order_and_is_seen(
    browser: Browser, site: Site, width: int
) -> None:
    page = open_context(browser, site.url, viewport={"width": width, "height": 900}).new_page()
    wrong = [fault for address in one_of_each(site) for fault in tab_through(page, address)]
    page.context.close()
    assert not wrong, "\n".join(wrong)


def test_staff_pages_can_be_gone_through_too(browser: Browser, site: Site) -> None:
    page = open_context(browser, site.url, site.session).new_page()
    own = [some[0] for name, some in site.staff.pages.items() if name != "admin:index"]
    wrong = [fault for address in own for fault in tab_through(page, address)]
    page.context.close()
    assert not wrong, "\n".join(wrong)


def test_forms_of_records_can_be_gone_through_too(browser: Browser, site: Site) -> None:
    """Django's lists and forms, with the boxes that find a name as one types."""
    page = open_context(browser, site.url, site.all_powers).new_page()
    own = [some[0] for some in site.records.pages.values()]
    wrong = [fault for address in own for fault in tab_through(page, address)]
    page.context.close()
    assert not wrong, "\n".join(wrong)


def test_the_first_stop_skips_to_the_content(page: Page, site: Site) -> None:
    for address in one_of_each(site):
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Skip to main content", address
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", address
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null"), (
            f"{address}: the stop after the skip is before the content"
        )


def test_folds_open_and_close_without_a_mouse(page: Page, site: Site) -> None:
    [meeting] = site.public.pages["documents:meetings"]
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(meeting)
    summary = page.locator("main summary").first
    summary.focus()
    for key, state in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        assert summary.evaluate("e => e.parentElement.open") is state
