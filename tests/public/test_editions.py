"""A report's blocks as a page: sections, nested lists, tables, page turns, addresses."""

import re
from html.parser import HTMLParser

import pytest

from documents.editions.report_text import ReportText
from documents.models import PackPage, Report
from documents.withholding.models import PageDecision
from tests.public.builders import everything
from tests.public.pages import page_at


def block(kind: str, text: str = "", **values: object) -> dict:
    return {"kind": kind, "text": text, "page": 5} | values


def read(*blocks: dict) -> ReportText:
    return ReportText.of(Report(blocks=list(blocks)))


def anchors(text: ReportText) -> list[str]:
    """Every anchor in the order of the page."""

    def below(pieces):
        for piece in pieces:
            yield piece.anchor
            yield from below(piece.entries)

    found = [[section.anchor, *below(section.pieces)] for section in text.body]
    return [anchor for inner in found for anchor in inner if anchor]


def test_a_report_is_cut_into_sections_with_page_turns_marked():
    text = read(
        block("paragraph", "Report Author: A Clerk", in_head=True),
        block("heading", "Background", number="1", in_head=False),
        block("paragraph", "First.", number="1.1", in_head=False),
        block("paragraph", "Second.", number="1.2", page=6, in_head=False),
        block("heading", "Costs:", number="2", page=6, in_head=False),
    )
    (opening,) = text.opening
    background, costs = text.body
    assert (opening.text, opening.new_page) == ("Report Author: A Clerk", 5)
    assert [piece.new_page for piece in background.pieces] == [None, 6]
    assert (costs.title, costs.anchor, costs.new_page) == ("Costs", "2", None)


def test_a_reading_that_marks_no_head_has_it_end_at_the_first_heading():
    text = read(block("paragraph", "Before."), block("heading", "Costs"))
    assert [piece.text for piece in text.opening] == ["Before."] and len(text.body) == 1
    assert read(block("paragraph", "All there is.")).opening == []
    assert read().body == []


def test_a_heading_in_the_head_is_a_line_of_it():
    text = read(block("heading", "Cabinet", in_head=True), block("paragraph", "x", in_head=False))
    assert [(piece.kind, piece.stands_out) for piece in text.opening] == [("paragraph", True)]
    assert text.headed == []


def test_a_number_leads_to_its_own_place_though_the_paper_repeats_it():
    text = read(
        block("heading", "Recommendation"),
        block("paragraph", "Agree.", number="1"),
        block("list_item", "Pay.", number="(a)"),
        block("heading", "Background", number="1."),
        block("paragraph", "Once.", number="1.1"),
        block("list_item", "One.", number="a)"),
        block("paragraph", "Twice.", number="1.1"),
        block("list_item", "Another one.", number="a)"),
        block("heading", "Recommendation"),
    )
    assert anchors(text) == [
        "recommendation", "recommendation-1", "recommendation-1-a", "1", "1.1", "1.1-a", "1.1-2",
        "1.1-2-a", "recommendation-2",
    ]  # fmt: skip


def test_paragraphs_counted_through_a_report_bear_their_number_alone():
    text = read(
        block("heading", "Introduction"),
        block("paragraph", "One.", number="1"),
        block("heading", "Background"),
        block("paragraph", "Two.", number="2."),
    )
    assert anchors(text) == ["introduction", "1", "background", "2"]


def test_headings_go_down_one_level_at_a_time():
    levels = [3, 1, 2, 4, 1]
    text = read(*(block("heading", "H", level=level) for level in levels))
    assert [section.heading for section in text.body] == [2, 2, 3, 4, 2]


def test_lists_stand_in_one_another_as_printed():
    items = [("A", 1), ("A one", 2), ("A two", 2), ("deeper", 3), ("B", 1)]
    text = read(*(block("list_item", words, level=level) for words, level in items))
    (found,) = text.body[0].pieces
    first, second = found.entries
    assert found.kind == "list" and found.bulleted
    assert [entry.text for entry in first.entries] == ["A one", "A two"]
    assert [entry.text for entry in first.entries[1].entries] == ["deeper"]
    assert second.entries == []


def test_a_paragraph_ends_a_list():
    text = read(block("list_item", "A"), block("paragraph", "Between."), block("list_item", "B"))
    assert [piece.kind for piece in text.body[0].pieces] == ["list", "paragraph", "list"]


def table(rows: list[list[str]], **values: object):
    (section,) = read(block("table", rows=rows, **values)).body
    return section.pieces[0].table


def test_a_table_knows_the_headings_of_its_columns_and_rows():
    found = table([["", "Cost"], ["Parks", "£1.2m"], ["Roads", "(300)"]], header_rows=1)
    assert found.header == [["", "Cost"]]
    first, cost = found.rows[0]
    assert first.names_row and (cost.text, cost.heading, cost.names_row) == ("£1.2m", "Cost", False)
    words = table([["Aim", "Impact"], ["Prosperity", "neutral"]], header_rows=1)
    assert not words.rows[0][0].names_row


def test_a_table_without_headings_gets_none():
    found = table([["Lead officer", "A Clerk"], ["Version", "Final"]], header_rows=0)
    assert found.header == [] and found.rows[0][0].heading == ""
    named = table([["Lead officer", "A Clerk"]], header_rows=0, header_column=True)
    assert named.rows[0][0].names_row


def test_words_in_each_row_of_a_first_column_name_it_where_no_heading_does():
    found = table([["Lead officer", "A Clerk"], ["Version", "Final"]], header_rows=0)
    assert [row[0].names_row for row in found.rows] == [True, True]
    for rows in ([["Aim", "x"], ["", "y"]], [["Aim", "x"], ["Aim", "y"]], [["1", "x"], ["2", "y"]]):
        assert not any(row[0].names_row for row in table(rows, header_rows=0).rows)


def test_two_rows_of_headings_name_a_column_together():
    rows = [["Project", "2026/27", "2027/28"], ["", "(£)", "(£)"], ["Buses", "1", "2"]]
    found = table(rows, header_rows=2)
    assert [cell.heading for cell in found.rows[0]] == ["Project", "2026/27 (£)", "2027/28 (£)"]
    assert found.reflows
    parted = table([["Homes", "", "Total"], ["", "Rent", ""], ["2", "1", "3"]], header_rows=2)
    assert parted.reflows


def test_a_heading_over_several_columns_is_not_taken_apart():
    rows = [["Project", "Variance", ""], ["", "Late", "Over"], ["Buses", "1", "2"]]
    found = table(rows, header_rows=2)
    assert not found.reflows and found.scrolls


def test_a_wide_table_scrolls_and_one_of_two_columns_needs_not():
    assert table([["a", "b"], ["1", "2"]], header_rows=1).reflows
    wide = table([list("abcdefg"), list("1234567")], header_rows=1)
    assert not wide.reflows and wide.scrolls
    plain = table([["2019/20", "57 families"]], header_rows=0)
    assert not plain.reflows and not plain.scrolls


def test_columns_of_figures_are_told_from_words():
    rows = [["Route", "Cost", "Note"], ["8", "£1.2m", "3"], ["14", "", "to come"]]
    assert table(rows, header_rows=1).figures == {1}


def test_a_table_over_several_pages_says_where_each_begins():
    rows = [["Route", "Cost"], ["8", "£1"], ["14", "£2"], ["22", "£3"]]
    found = table(rows, header_rows=1, row_pages=[5, 5, 6, 7])
    assert [turn for _, turn in found.rows_and_turns] == [None, 6, 7]
    bare = table(rows, header_rows=0, row_pages=[5, 6, 6, 7])
    assert [turn for _, turn in bare.rows_and_turns] == [None, 6, None, 7]


def test_a_reading_that_does_not_say_where_rows_begin_has_no_turns_in_tables():
    found = table([["Route", "Cost"], ["8", "£1"]], header_rows=1)
    assert [turn for _, turn in found.rows_and_turns] == [None]


def test_a_page_that_begins_in_a_table_begins_once():
    text = read(
        block("heading", "Costs"),
        block("table", rows=[["8", "£1"], ["14", "£2"]], row_pages=[5, 6]),
        block("paragraph", "Below.", page=6),
        block("paragraph", "Overleaf.", page=7),
    )
    assert [piece.new_page for piece in text.body[0].pieces] == [None, None, 7]


def test_bullets_in_a_cell_stand_on_lines_of_their_own():
    found = table([["Mass transit: • the arc • the port", "150"]], header_rows=0)
    assert found.rows[0][0].text == "Mass transit:\n• the arc\n• the port"


def test_a_line_that_calls_itself_a_table_is_the_tables_caption():
    rows = [["Year", "Cost"], ["2024", "£1"]]
    text = read(
        block("paragraph", "Table 2. Savings by year", page=6),
        block("table", rows=rows, page=6),
        block("paragraph", "Tables are laid twice a year."),
    )
    caption, after = text.body[0].pieces
    headed = read(
        block("heading", "Table 1: Costs"), block("table", rows=rows), block("heading", "Risk")
    )
    assert [section.title for section in headed.headed] == ["Risk"]
    assert headed.body[0].pieces[0].caption == "Table 1: Costs"
    assert (caption.kind, caption.caption, caption.new_page) == (
        "table",
        "Table 2. Savings by year",
        6,
    )
    assert after.kind == "paragraph"


@pytest.mark.parametrize("kind", ["picture", "drawing"])
def test_a_line_above_or_below_names_what_the_paper_shows(kind):
    above = read(
        block("heading", "Figure 3: Visits"), block(kind), block("paragraph", "Chart 4 is")
    )
    below = read(block(kind), block("paragraph", "Map 2 Land at Mill Lane"))
    overleaf = read(block("paragraph", "Chart 1 - Visits"), block(kind, page=6))
    assert [piece.caption for piece in above.body[0].pieces] == ["Figure 3: Visits", ""]
    assert [piece.caption for piece in below.body[0].pieces] == ["Map 2 Land at Mill Lane"]
    assert [piece.caption for piece in overleaf.body[0].pieces] == ["Chart 1 - Visits"]
    assert above.headed == []


@pytest.mark.parametrize(
    ("top", "named"), [(205, ["Chart 1: Visits", ""]), (235, ["", "Chart 1: Visits"])]
)
def test_a_line_between_two_drawings_names_the_closer(top, named):
    pieces = (
        read(
            block("drawing", box=[60, 100, 300, 200]),
            block("paragraph", "Chart 1: Visits", box=[60, top, 200, top + 12]),
            block("drawing", box=[60, 250, 300, 350]),
        )
        .body[0]
        .pieces
    )
    assert [piece.caption for piece in pieces] == named


@pytest.mark.parametrize(
    "words",
    ["Figure 3 shows that visits rose.", "Planning: none.", "Map", "Mapping: see below."],
)
def test_a_sentence_beside_a_drawing_is_no_caption(words):
    pieces = read(block("paragraph", words), block("drawing", "2025 2026")).body[0].pieces
    assert [(piece.kind, piece.text, piece.caption) for piece in pieces] == [
        ("paragraph", words, ""),
        ("drawing", "2025 2026", ""),
    ]


class Structure(HTMLParser):
    """Headings, identities, and header cells of a page's main part."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.identities: list[str] = []
        self.wrong: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        attributes = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in attributes:
            self.identities.append(attributes["id"])
        if tag == "th" and attributes.get("scope") not in ("col", "row"):
            self.wrong.append("a header cell without scope")
        if tag == "li" and self.open[-1] not in ("ul", "ol"):
            self.wrong.append(f"an entry inside {self.open[-1]}")
        if tag in ("p", "h2", "h3", "div", "ul", "table") and "p" in self.open:
            self.wrong.append(f"{tag} inside a paragraph")
        if tag not in ("br", "img", "link", "meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open.pop() != tag:
            self.wrong.append(f"{tag} closed out of turn")


BLOCKS = [
    block("table", rows=[["Report title:", "Parks"]], header_rows=0, page=1, in_head=True),
    block("paragraph", "Report Author: A Clerk", page=1, in_head=True),
    block("heading", "Recommendation", page=1),
    block("paragraph", "Agree.", number="1", page=1),
    block("heading", "Background", number="1", page=1),
    block("paragraph", "Some <b>words</b>.", number="1.1", page=1),
    block("list_item", "Outer", number="(a)", page=1),
    block("list_item", "Inner", level=2, page=2),
    block("heading", "Detail", number="1.1.1", level=3, page=2),
    block("table", rows=[["Year", "Cost"], ["Parks", "3"]], header_rows=1, page=2),
    block("picture", page=2),
    block("paragraph", "Figure 1: Visits by year", page=2),
    block("drawing", "2025 2026", page=2),
    block("sideways", "Bridges 120", page=2),
    block("table", rows=[["8", "£1"], ["14", "£2"]], row_pages=[2, 3], page=2),
]


@pytest.fixture
def report(db):
    rows = everything("Marigold")
    rows.report.blocks = BLOCKS
    rows.report.save()
    return rows.report


@pytest.mark.parametrize("of", ["report", "item"])
def test_the_page_of_a_report_is_well_built(client, report, of):
    row = report if of == "report" else report.agenda_item
    structure = Structure()
    structure.feed(page_at(client, row.get_absolute_url()))
    assert structure.wrong == [] and structure.open == []
    assert len(structure.identities) == len(set(structure.identities))
    steps = zip(structure.levels, structure.levels[1:], strict=False)
    assert structure.levels[0] == 1 and all(after - before <= 1 for before, after in steps)


def test_the_page_of_a_report_carries_over_all_that_is_printed(client, report):
    words = page_at(client, report.get_absolute_url())
    for said in (
        '<a class="report__number" href="#1.1">1.1</a><p>Some &lt;b&gt;words&lt;/b&gt;.</p>',
        'id="recommendation-1"', 'id="1"', 'id="1.1-a"',
        '<th scope="col" class="data__figure">Cost</th>',
        '<th scope="row" data-label="Year">Parks</th>', 'href="#1.1.1"',
        "A picture stands here in the paper. It cannot", f"#page={report.page}",
        "A chart or other drawing stands here in the paper: “Figure 1: Visits by year”. It cannot",
        f'href="/papers/{report.pack.hash8}/pack.pdf#page=2"', "The words in it: 2025 2026",
        "Text stands sideways here in the paper", "may be out of their order: Bridges 120",
        f'<tr class="data__turn"><td colspan="2"><a class="page-mark" '
        f'href="/papers/{report.pack.hash8}/pack.pdf#page=3">',
        f'src="/papers/{report.pack.hash8}/2/page.png"', "The head of the report as printed",
    ):  # fmt: skip
        assert said in words, said
    assert words.count("text recognition") == 0


def test_a_title_of_a_paragraphs_length_is_whole_in_the_head_alone(client, report):
    report.title = "Redevelopment of the depot with homes, shops and a park " * 5
    report.save()
    words = page_at(client, report.get_absolute_url())
    (heading,) = re.findall(r"<h1.*?</h1>", words, re.DOTALL)
    assert len(heading) < 320 and f"<dt>Title</dt><dd>{report.title.strip()[:250]}" in words


def test_what_the_head_does_not_state_is_told_in_one_line(client, report):
    report.purpose = report.local_councillors = ""
    report.save()
    words = page_at(client, report.get_absolute_url())
    assert "<dt>Not stated in the paper</dt><dd>What it is for, local councillors" in words
    assert "<dt>Local councillors</dt>" not in words


def test_a_page_read_by_text_recognition_says_so(client, report):
    PackPage.objects.filter(pack=report.pack, number=2).update(read_by="ocr")
    words = page_at(client, report.get_absolute_url())
    assert words.count("read by text recognition, and may contain errors") == 1
    page = page_at(client, f"/papers/{report.pack.hash8}/2/")
    assert "read by text recognition, and may contain errors" in page


@pytest.mark.django_db
@pytest.mark.parametrize("edition", ["", "report.html"])
def test_an_edition_says_which_pages_are_withheld_from_it(client, edition):
    rows = everything("Harbours")
    PageDecision.objects.create(
        pack=rows.pack,
        page=3,
        item_number=rows.item.number,
        withheld=True,
        paragraphs=["3"],
        reason="It gives the price.",
    )
    answer = client.get(f"{rows.item.get_absolute_url()}report/{edition}")
    words = (answer.getvalue() if answer.streaming else answer.content).decode()
    assert "Page 3 of this item is withheld from the public:" in words
    assert "Reason: It gives the price." in words
