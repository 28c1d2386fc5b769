"""Pages give way to their reader: magnified, with looser text, fewer colours, less movement."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site, open_context

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# 1280 px magnified to 400 % leave 320 (WCAG 2.2, 1.4.10).
AT_400_PERCENT = {"width": 320, "height": 256}

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDEST = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".data-frame"))
    .slice(0, 3).map(e => e.className || e.tagName)"""

# WCAG 2.2, 1.4.4.
TEXT_TWICE_AS_LARGE = "html { font-size: 32px !important; }"
CRAMPED = """() => [...document.querySelectorAll("main :is(p, li, dd, h2, h3)")].filter(e => {
    const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim().length > 20);
    return words && e.checkVisibility() && !e.closest(".data-frame, .govuk-visually-hidden")
        && e.clientWidth < 4 * parseFloat(getComputedStyle(e).fontSize);
}).slice(0, 3).map(e => `${e.className || e.tagName}: ${e.clientWidth}`)"""
TABLES = """() => [...document.querySelectorAll(".report .data--reflows")]
    .map(table => getComputedStyle(table).display)"""

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(e => {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const cut = ["hidden", "clip"].includes(style.overflowY) && style.clipPath === "none";
    return cut && e.innerText && box.height > 2 && e.scrollHeight > e.clientHeight + 2;
}).map(e => e.className || e.tagName)"""

# WCAG 2.2, 2.5.8: 24 by 24, but for links within a sentence and targets that stand apart.
SMALL = """() => {
    const kinds = "button, summary, select, input:not([type=hidden])";
    return [...document.querySelectorAll(kinds)].filter(e => e.checkVisibility()).filter(e => {
        const box = e.getBoundingClientRect();
        return box.width < 24 || box.height < 24;
    }).map(e => e.outerHTML.slice(0, 80));
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter(e => {
    const style = getComputedStyle(e);
    return [style.animationName !== "none" && style.animationDuration,
            style.transitionProperty !== "none" && style.transitionDuration]
        .some(time => time && parseFloat(time) > 0.01);
}).map(e => e.className || e.tagName)"""


# GOV.UK's checkboxes and radios are drawn by their label, and so is their focus.
FOCUS_OUTLINE = """() => {
    const e = document.activeElement;
    const drawn = e.matches(".govuk-checkboxes__input, .govuk-radios__input");
    const style = drawn ? getComputedStyle(e.labels[0], "::before") : getComputedStyle(e);
    return [style.outlineStyle, parseFloat(style.outlineWidth), e.outerHTML.slice(0, 90)];
}"""


COLUMNS = """() => Math.max(...[...document.querySelectorAll(".aside__list")].map(
    list => new Set([...list.children].map(e => e.getBoundingClientRect().left)).size))"""

OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"


def each(browser: Browser, site: Site, script: str, style: str = "", **options: Any) -> list[str]:
    """What a script finds on every kind of page of the public's and of staff, in words."""
    of_staff = [a for name, some in site.staff.pages.items() if name != "admin:index" for a in some]
    public = look_at(browser, site, site.public_addresses(), script, style, **options)
    options |= {"session": site.session}
    return public + look_at(browser, site, of_staff, script, style, **options)


def look_at(
    browser: Browser,
    site: Site,
    addresses: list[str],
    script: str,
    style: str,
    session: dict[str, str] | None = None,
    **options: Any,
) -> list[str]:
    # A reader's own styles come from the browser; ours would not be let in by the site's policy.
    page = open_context(browser, site.url, session, bypass_csp=bool(style), **options).new_page()
    found = []
    for address in addresses:
        page.goto(address)
        page.evaluate(OPEN_FOLDS)
        if style:
            page.add_style_tag(content=style)
        if result := page.evaluate(script):
            found.append(f"{address}: {result}")
    page.context.close()
    return found


def test_magnified_to_400_percent_nothing_scrolls_sideways(browser: Browser, site: Site) -> None:
    script = f"() => {TOO_WIDE} > 0 ? ({WIDEST})() : 0"
    wide = each(browser, site, script, viewport=AT_400_PERCENT)
    assert not wide, "\n".join(wide)


def test_text_twice_as_large_fits_the_screen(browser: Browser, site: Site) -> None:
    script = f"() => {TOO_WIDE} > 0 ? ({WIDEST})() : 0"
    wide = each(browser, site, script, TEXT_TWICE_AS_LARGE)
    cramped = each(browser, site, f"() => ({CRAMPED})().join() || 0", TEXT_TWICE_AS_LARGE)
    assert not wide + cramped, "\n".join(wide + cramped)


def test_tables_of_reports_become_lists_where_large_text_leaves_no_room(
    browser: Browser, site: Site
) -> None:
    report = site.public.pages["documents:report"]
    [usual] = look_at(browser, site, report, TABLES, "")
    [large] = look_at(browser, site, report, TABLES, TEXT_TWICE_AS_LARGE)
    assert "'table'" in usual and "'block'" not in usual
    assert "'block'" in large and "'table'" not in large


def test_pictures_that_do_not_come_widen_no_page(page: Page, site: Site) -> None:
    page.route("**/*.png", lambda route: route.abort())
    page.set_viewport_size(AT_400_PERCENT)
    for kind in ("documents:report", "documents:minutes", "documents:page"):
        page.goto(site.public.pages[kind][0])
        page.evaluate(OPEN_FOLDS)
        page.locator("img").last.scroll_into_view_if_needed()
        assert page.evaluate(TOO_WIDE) <= 0, kind


def test_long_addresses_do_not_widen_a_file_to_take_away(page: Page, site: Site) -> None:
    page.set_viewport_size(AT_400_PERCENT)
    address = "firstname.doublebarrelledlastname@democraticservices.county.gov.uk"
    for kind in ("documents:report_file", "documents:minutes_file", "documents:plan_file"):
        page.set_content(page.request.get(site.public.files[kind]).text())
        for box in page.locator("main p, main dd, article p, article dd").all()[:40]:
            box.evaluate("(e, address) => e.append(` ${address}`)", address)
        assert page.evaluate(TOO_WIDE) <= 0, kind


@pytest.mark.parametrize(("width", "columns"), [(390, 1), (768, 2), (1280, 1)])
def test_names_beside_a_meeting_stand_in_columns_where_there_is_room(
    browser: Browser, site: Site, width: int, columns: int
) -> None:
    page = open_context(browser, site.url, viewport={"width": width, "height": 900}).new_page()
    page.goto(site.public.pages["documents:meeting"][0])
    assert page.evaluate(COLUMNS) == columns
    page.context.close()


def test_looser_text_is_not_cut_off(browser: Browser, site: Site) -> None:
    wide = each(browser, site, TOO_WIDE, TEXT_SPACING, viewport=AT_400_PERCENT)
    cut = each(browser, site, CUT_OFF, TEXT_SPACING)
    assert not wide + cut, "\n".join(wide + cut)


def test_targets_are_large_enough_for_a_finger(browser: Browser, site: Site) -> None:
    small = each(browser, site, SMALL, viewport={"width": 390, "height": 900})
    assert not small, "\n".join(small)


def test_nothing_moves_for_who_asked_for_less(browser: Browser, site: Site) -> None:
    moving = each(browser, site, MOVING, reduced_motion="reduce")
    assert not moving, "\n".join(moving)


def test_forced_colours_keep_borders_and_the_focus(browser: Browser, site: Site) -> None:
    page = open_context(browser, site.url, site.session, forced_colors="active").new_page()
    of_staff = [some[0] for name, some in site.staff.pages.items() if name != "admin:index"]
    for address in [some[0] for some in site.public.pages.values()] + of_staff:
        page.goto(address)
        assert_focus_is_outlined(page, address)
    page.goto(site.url)
    border = "e => getComputedStyle(e).borderTopStyle"
    assert page.locator(".search-box__query").evaluate(border) == "solid"
    assert page.locator(".search-box__go").evaluate(border) == "solid"
    page.context.close()


def assert_focus_is_outlined(page: Page, address: str) -> None:
    """Backgrounds and shadows are gone in forced colours: only an outline shows the focus."""
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return  # past the last stop
        outline = page.evaluate(FOCUS_OUTLINE)
        assert outline[0] != "none" and outline[1] >= 2, f"{address}: {outline}"
