"""The tripwire: what may be exempt or hidden is found, and ordinary pages are left in peace."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.colors import black, lightgrey, white
from reportlab.pdfgen.canvas import Canvas

from ingest.parsing.reader import read_pages
from ingest.parsing.tripwire.look import look_for_secrets

Draw = Callable[[Canvas], None]


def found(tmp_path: Path, content: bytes) -> set[str]:
    """The codes of what holds a file."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    findings = look_for_secrets(path, list(read_pages(path)))
    return {finding.code for finding in findings if finding.holds}


def drawn(*draw: Draw) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    for each in draw:
        each(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(*texts: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        for place, text in enumerate(texts):
            canvas.drawString(72, 760 - 20 * place, text)

    return draw


def boxed(canvas: Canvas) -> None:
    canvas.drawString(72, 400, "Paid to Numbat Limited")
    canvas.setFillColor(black)
    canvas.rect(100, 395, 120, 18, fill=1, stroke=0)


def white_letters(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(72, 300, "These letters are white on white")


def beyond(canvas: Canvas) -> None:
    canvas.drawString(-500, 300, "These letters stand beyond the edge")


def unrendered(canvas: Canvas) -> None:
    text = canvas.beginText(72, 300)
    text.setTextRenderMode(3)
    text.textLine("These letters are not drawn at all")
    canvas.drawText(text)


def table_head(canvas: Canvas) -> None:
    """White on a dark row, and black on a shaded one: as tables are printed."""
    canvas.setFillColor(black)
    canvas.rect(70, 500, 300, 20, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.drawString(72, 505, "Heading of the column")
    canvas.setFillColor(lightgrey)
    canvas.rect(70, 480, 300, 20, fill=1, stroke=0)
    canvas.setFillColor(black)
    canvas.drawString(72, 485, "A value in the column")


@pytest.mark.parametrize(
    ("draw", "code"),
    [
        (boxed, "text-under-a-box"),
        (white_letters, "hidden-text"),
        (beyond, "text-beyond-the-edge"),
        (unrendered, "hidden-text"),
        (table_head, None),
        (lines("An ordinary page", "of an ordinary paper, 020 7946 0000"), None),
    ],
)
def test_text_that_nobody_sees(tmp_path: Path, draw: Draw, code: str | None) -> None:
    assert found(tmp_path, drawn(lines("A page of the paper"), draw)) == ({code} if code else set())


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("NOT FOR PUBLICATION", True),
        ("Not for publication by virtue of paragraphs 1 and 3 of Schedule 12A", True),
        ("Report Status: Exempt", True),
        ("EXEMPT APPENDIX 3", True),
        ("Public Access - Fully exempt", True),
        ("This report contains exempt information as in paragraph 3 of Schedule 12A", True),
        ("Report Status: Open", False),
        ("Public Access - Open", False),
        ("Public Access - Part exempt", False),
        ("Private and confidential", False),
        ("Exempt items will be taken at the end of the meeting.", False),
        ("Appendix 2 is exempt by virtue of paragraph 3 of Part 1 of Schedule 12A.", False),
    ],
)
def test_marking_at_the_head_of_a_page(tmp_path: Path, text: str, held: bool) -> None:
    more = ("The council may pay for the land", "no more than the valuer's figure for all of it.")
    codes = found(tmp_path, drawn(lines(text, *more)))
    assert codes == ({"marked-not-for-publication"} if held else set())


def test_stub_of_a_withheld_paper_holds_nothing(tmp_path: Path) -> None:
    stub = (
        "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A",
        "of the Local Government Act 1972.",
        "Document is Restricted",
    )
    assert found(tmp_path, drawn(lines(*stub))) == set()


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (("Her number is QQ 12 34 56 C",), False),  # QQ is never given out
        (("Her number is AB 12 34 56 C",), True),
        (("Date of birth: 3 May 1961",), True),
        (("Sort code 20-00-00, account 12345678",), True),
        (("Question from J Smith", "j.smith@gmail.com"), True),
        (("Statement from J Smith", "07700 900 123"), True),
        (("Contact: democratic.services@council.gov.uk, 01305 221000",), False),
        (("For help write to help@gmail.com",), False),
        (("The reference is AB 123456 of 12-34-56",), False),
    ],
)
def test_personal_data(tmp_path: Path, texts: tuple[str, ...], held: bool) -> None:
    codes = found(tmp_path, drawn(lines("Minutes of a meeting", *texts)))
    assert codes == ({"personal-data"} if held else set())


def carrying(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(drawn(lines("An ordinary page")))) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def annotate(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(kind), Rect=[0, 0, 9, 9], Contents="So"
        )
        pdf.pages[0].obj["/Annots"] = pikepdf.Array([note])

    return change


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"words"


def entitle(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Exempt report on land"


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (attach, {"attachments"}),
        (annotate("/Text"), {"comments"}),
        (annotate("/Redact"), {"redaction-not-applied"}),
        (annotate("/Link"), set()),
        (entitle, {"telling-metadata"}),
    ],
)
def test_what_a_file_carries(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], None], codes: set[str]
) -> None:
    assert found(tmp_path, carrying(change)) == codes
