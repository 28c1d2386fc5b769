"""What a screen reader is told: landmarks, headings, names of links and fields, header cells."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, open_context

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# Words that say nothing where a reader lists the links of a page.
EMPTY_NAMES = {"", "here", "click here", "more", "read more", "link", "this", "see more", "details"}
# Kinds of thing that a page may have many of: alone, such a name does not say which.
KINDS = {"report", "minute", "minutes", "cabinet", "see the page", "more terms", "the meeting"}

OUTLINE = """() => {
    const seen = e => e.checkVisibility();
    const name = e => (e.getAttribute("aria-label") || e.innerText || e.value || "").trim();
    return {
        levels: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(seen)
            .map(e => [Number(e.tagName[1]), name(e)]),
        landmarks: ["header", "main", "footer"].map(tag => document.querySelectorAll(
            `body > ${tag}, body > div > ${tag}`).length),
        regions: [...document.querySelectorAll("nav, aside, section[aria-label], [role=search]")]
            .filter(seen).map(e => [e.tagName, e.getAttribute("aria-label")
                || document.getElementById(e.getAttribute("aria-labelledby"))?.innerText || ""]),
        links: [...document.querySelectorAll("a[href]")].filter(seen)
            .map(e => [name(e) || e.querySelector("img")?.alt || "", e.getAttribute("href")]),
        tables: [...document.querySelectorAll("table")].filter(seen).map(e => ({
            heads: e.querySelectorAll("th[scope]").length,
            cells: e.querySelectorAll("td").length,
        })),
        fields: [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
            .filter(seen).filter(e => !e.labels?.length && !e.getAttribute("aria-label"))
            .map(e => e.name || e.id),
        twiceMarked: [...document.querySelectorAll("li > .report__number:first-child")].filter(
            e => getComputedStyle(e.parentElement).listStyleType !== "none").length,
        language: document.documentElement.lang,
        title: document.title,
    };
}"""


def outline(page: Page, address: str) -> dict[str, Any]:
    page.goto(address)
    return dict(page.evaluate(OUTLINE))


def faults(address: str, read: dict[str, Any]) -> list[str]:
    levels = [level for level, _ in read["levels"]]
    leaps = [two for one, two in pairwise(levels) if two > one + 1]
    by_name: dict[str, set[str]] = {}
    for name, target in read["links"]:
        by_name.setdefault(name.casefold(), set()).add(target)
    checks = {
        "one main heading": levels.count(1) == 1,
        f"headings in order, not {levels}": not leaps,
        "one header, main and footer": read["landmarks"] == [1, 1, 1],
        f"names of landmarks: {read['regions']}": all(name for _, name in read["regions"])
        and len({tuple(region) for region in read["regions"]}) == len(read["regions"]),
        "links that say where they lead": not EMPTY_NAMES & set(by_name),
        "links that say which": not [n for n in KINDS if len(by_name.get(n, ())) > 1],
        "header cells in every table": all(t["heads"] or not t["cells"] for t in read["tables"]),
        f"a label for each field, also {read['fields']}": not read["fields"],
        "no bullet before a printed number": not read["twiceMarked"],
        "language and title": read["language"] == "en-GB" and " – " in read["title"],
    }
    return [f"{address}: wants {wanted}" for wanted, met in checks.items() if not met]


def test_public_pages_read_in_order(page: Page, site: Site) -> None:
    wrong = [f for a in site.public_addresses() for f in faults(a, outline(page, a))]
    assert not wrong, "\n".join(wrong)


def test_staff_pages_read_in_order(browser: Browser, site: Site) -> None:
    page = open_context(browser, site.url, site.session).new_page()
    own = [a for n, some in site.staff.pages.items() for a in some if n != "admin:index"]
    wrong = [fault for address in own for fault in faults(address, outline(page, address))]
    page.context.close()
    assert not wrong, "\n".join(wrong)


def test_titles_tell_pages_apart(page: Page, site: Site) -> None:
    titles = {address: outline(page, address)["title"] for address in site.public.addresses()}
    same = [a for a, title in titles.items() if list(titles.values()).count(title) > 1]
    assert not same, {address: titles[address] for address in same}


def test_an_error_is_announced_and_leads_to_its_field(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/meetings/?from=nonsense")
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    page.get_by_role("alert").get_by_role("link").first.click()
    field = page.locator(":focus")
    assert field.get_attribute("name") == "from"
    assert field.get_attribute("aria-invalid") == "true"
    described = (field.get_attribute("aria-describedby") or "").split()
    said = [page.locator(f"#{name}").inner_text() for name in described]
    assert any("Error" in words for words in said), said
