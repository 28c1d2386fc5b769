"""What a reader takes away: it holds the paper's public words, and nothing beside them."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from django.core.files.base import ContentFile
from reportlab.pdfgen.canvas import Canvas

from documents.downloads.item_pages import item_pages
from documents.models import PackPage
from tests.public.builders import Everything, everything

pytestmark = pytest.mark.django_db
SECRETS = (b"zebra-title", b"zebra-file", b"zebra-mark", b"zebra-form", b"zebra-note", b"zebra-xmp")


def a_whole_paper() -> bytes:
    """Three pages, of which the second is the item's, with a secret in each hidden corner."""
    drawn = BytesIO()
    canvas = Canvas(drawn, pageCompression=0)
    canvas.setTitle("zebra-title")
    for number, words in enumerate(("other page one", "the item itself", "other page three")):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry("zebra-mark", f"p{number}", 0)
        canvas.drawString(72, 700, words)
        if number == 1:
            canvas.linkURL("https://example.gov.uk/plan", (72, 690, 200, 710))
            canvas.linkRect("", "p2", (72, 600, 200, 620))
            canvas.acroForm.textfield(name="zebra-form", x=72, y=500, value="zebra-form")
        canvas.showPage()
    canvas.save()
    whole = BytesIO()
    with pikepdf.open(drawn) as pdf:
        pdf.attachments["zebra-file.txt"] = b"zebra-file"
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9],
            Contents="zebra-note",
        )  # fmt: skip
        pdf.pages[1].Annots.append(pdf.make_indirect(note))
        pdf.pages[1].Metadata = pdf.make_stream(b"zebra-xmp")
        pdf.pages[1].PieceInfo = pikepdf.Dictionary(Word=pikepdf.Dictionary(Private="zebra-note"))
        shared = pikepdf.Dictionary(Other=pdf.make_stream(b"zebra-form", Type=pikepdf.Name.XObject))
        for page in pdf.pages:
            page.Resources.XObject = shared
        pdf.save(whole)
    return whole.getvalue()


@pytest.fixture
def rows() -> Everything:
    made = everything("Marigold")
    made.pack.public_file.file.save("public.pdf", ContentFile(a_whole_paper()), save=True)
    PackPage.objects.filter(pack=made.pack, number=2).update(agenda_item_number="1")
    return made


def body_of(client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response) if response.streaming else response.content


def pages_address(rows: Everything) -> str:
    return f"{rows.item.get_absolute_url()}pages.pdf"


def test_an_items_pages_are_a_pdf_of_their_own(client, rows):
    response = client.get(pages_address(rows))
    name = "2024-02-06 Marigold item 1.pdf"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    document = pypdfium2.PdfDocument(b"".join(response))
    assert len(document) == 1
    assert "the item itself" in document[0].get_textpage().get_text_range()
    assert pages_address(rows) in client.get(rows.item.get_absolute_url()).content.decode()


def test_an_items_pages_bring_nothing_else_of_the_file_along(client, rows):
    content = body_of(client, pages_address(rows))
    with pikepdf.open(BytesIO(content)) as pdf:
        plain = BytesIO()
        pdf.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages"}
        assert list(pdf.docinfo.keys()) == ["/Title"]
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://example.gov.uk/plan"
    for secret in (*SECRETS, b"other page"):
        assert secret not in content and secret not in plain.getvalue(), secret


def test_an_exempt_item_and_one_with_a_withheld_page_have_no_file(client, rows):
    rows.item.exempt = True
    rows.item.save()
    assert client.get(pages_address(rows)).status_code == 404
    rows.item.exempt = False
    rows.item.save()
    assert client.get(pages_address(rows)).status_code == 200
    PackPage.objects.filter(pack=rows.pack, number=3).update(agenda_item_number="1")
    assert item_pages(rows.item) is None
    assert client.get(pages_address(rows)).status_code == 404


def test_a_withdrawn_paper_takes_its_items_files_with_it(client, rows, settings):
    assert client.get(pages_address(rows)).status_code == 200
    kept = Path(settings.VAR_DIR) / "item-pages" / rows.pack.sha256
    assert list(kept.glob("*.pdf")) and not list(kept.glob("*.part"))
    rows.pack.visibility, rows.pack.published_at = "restricted", None
    rows.pack.save()
    assert client.get(pages_address(rows)).status_code == 404


def test_a_file_that_cannot_be_cut_is_not_found(client, rows):
    rows.pack.sha256 = "f" * 64
    rows.pack.public_file.file.save("public.pdf", ContentFile(b"%PDF-1.4 broken"), save=True)
    assert client.get(pages_address(rows)).status_code == 404


def editions(rows: Everything) -> list[str]:
    return [
        f"{rows.report.get_absolute_url()}report.html",
        f"{rows.meeting.get_absolute_url()}minutes/minutes.html",
        f"{rows.pack.get_absolute_url()}forward-plan/1/forward-plan.html",
    ]


@pytest.mark.parametrize("which", [0, 1, 2])
def test_an_edition_is_one_file_that_fetches_nothing(client, rows, which):
    page = body_of(client, editions(rows)[which]).decode()
    page = re.sub(r'<link rel="canonical" href="http://testserver/[^"]*">', "", page, count=1)
    assert "Marigold" in page and "<style>" in page
    assert not re.search(r"<(?:link|script|img|iframe|object)\b|src=|@import|url\(", page)
    links = re.findall(r'href="([^"]*)"', page)
    assert links and all(link.startswith(("http://testserver/", "#", "mailto:")) for link in links)
    inside = {link[1:] for link in links if link.startswith("#")}
    assert inside <= set(re.findall(r'id="([^"]*)"', page))


@pytest.mark.parametrize(
    ("which", "said"), [(1, "before the first minute and after the last"), (2, "before and after")]
)
def test_an_edition_says_what_of_the_paper_it_leaves_out(client, rows, which, said):
    page = body_of(client, editions(rows)[which]).decode()
    _, _, line = page.partition("Whatever else the paper prints ")
    assert line.startswith(said) and f"#page={rows.minute.page}" in line.partition("</p>")[0]


def test_an_edition_has_a_sensible_name(client, rows):
    names = [client.get(address)["Content-Disposition"] for address in editions(rows)]
    assert names == [
        'attachment; filename="2024-02-06 Marigold item 1 report.html"',
        'attachment; filename="2024-02-06 Marigold minutes.html"',
        f'attachment; filename="{rows.pack.hash8} forward plan Marigold.html"',
    ]


def test_minutes_are_one_page_from_who_came_to_how_they_voted(client, rows):
    rows.minute.text = "1) Ada spoke.\n2) Byron asked for\n(a) bread\n(b) roses\n2) A second two."
    rows.minute.declarations, rows.minute.actions = ["Ada declared."], ["Flora to report back."]
    rows.minute.save()
    words = body_of(client, f"{rows.meeting.get_absolute_url()}minutes/").decode()
    order = ["Who attended", "Ada spoke.", "Decided", "Recorded vote", "Ada declared.", "Flora to"]
    main = words[words.index('<article class="report edition">') :]
    places = [main.index(said) for said in order]
    assert places == sorted(places)
    for anchor in ("minute-41", "minute-41-1", "minute-41-2", "minute-41-2-2"):
        assert f'id="{anchor}"' in words
    assert words.count('<li class="report__entry"') == 4
    assert ">Member" not in main, "whom the front sheet summoned need not have come"


def test_a_forward_plan_is_one_page_in_its_printed_order(client, rows):
    address = f"{rows.pack.get_absolute_url()}forward-plan/1/"
    words = body_of(client, address).decode()
    for said in ("Marigold decision", "Ada Marigold: Marigold and Harbours", "Marigold Board"):
        assert said in words
    assert address in body_of(client, rows.pack.get_absolute_url()).decode()
    assert address in body_of(client, "/sitemap-plans.xml").decode()


def test_what_a_report_states_stands_on_its_item(client, rows):
    rows.report.risk_levels = [{"name": "Current Risk", "level": "Medium", "page": 2}]
    rows.report.background_papers = [{"title": "The parks survey", "page": 2}]
    rows.report.implications = [{"heading": "Financial", "text": "It costs £3.", "page": 2}]
    rows.report.recommendations = [
        {"number": "1.", "text": "Agree the plan.", "page": 2},
        {"number": "2.", "text": "Note the cost.", "page": 2},
    ]
    rows.report.save()
    item = body_of(client, rows.item.get_absolute_url()).decode()
    for said in ("Current Risk: Medium", "The parks survey", "It costs £3.", "Agree the plan."):
        assert said in item
    assert f"{rows.report.get_absolute_url()}#1" in item
    assert "The parks survey" in body_of(client, rows.report.get_absolute_url()).decode()
