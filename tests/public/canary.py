"""A pack with words planted wherever a paper may hide them, and where to look for them."""

from io import BytesIO

import pikepdf
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

EXEMPT, BOXED, WHITE, BEYOND, TINY = "Quokkabird", "Numbatfish", "Bilbyflower", "Potoroo", "Dunnart"
METADATA, ATTACHED, NAMED, COMMENT = "Wombatine", "Kowarite", "Ningauian", "Mulgarite"
SCRIPT, BOOKMARK, SHARED = "Echidnal", "Antechinian", "Pademelonic"
PLANTED = (
    *(EXEMPT, BOXED, WHITE, BEYOND, TINY, METADATA, ATTACHED, NAMED, COMMENT, SCRIPT, BOOKMARK),
    SHARED,
)
OPEN = "Kookaburra"
REASON = "It would show what the council may pay."

FRONT = (
    "Harbours and Coast Overview Committee",
    "Date: Tuesday, 10 October 2023",
    "Time: 10.00 am",
    "Venue: Council Chamber, County Hall",
    "Agenda",
    "Item Pages",
    "1. APOLOGIES",
    "To receive any apologies for absence.",
    f"2. {OPEN.upper()} HARBOUR STRATEGY 2 - 2",
    "To consider a report of the Harbour Master.",
    "3. LAND AT THE QUAY 3 - 4",
    "To consider an exempt report.",
)
REPORT = (
    "Harbours and Coast Overview Committee",
    "10 October 2023",
    f"{OPEN} Harbour Strategy",
    "For Recommendation to Cabinet",
    "1. Report",
    f"1.1 The {OPEN} harbour earns more than it costs.",
)
SECRET_PAGE = (
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A",
    "Land at the Quay",
    f"The council may pay {EXEMPT} for the land, and not more than the",
    "valuer's figure for the slipway and the two sheds beside it.",
)


def _page(canvas: Canvas, lines: tuple[str, ...], number: int) -> None:
    for place, line in enumerate(lines):
        canvas.drawString(72, 760 - 22 * place, line)
    canvas.drawCentredString(300, 24, f"Page {number}")


def _hide(canvas: Canvas) -> None:
    """On the page that is drawn: under a box, white on white, beyond the edge, too small."""
    canvas.drawString(72, 400, f"Owed to {BOXED} Limited")
    canvas.setFillColor(black)
    canvas.rect(70, 395, 300, 18, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.drawString(72, 300, f"{WHITE} is written in white")
    canvas.setFillColor(black)
    canvas.drawString(72, -200, f"{BEYOND} stands beyond the edge")
    canvas.setFont("Helvetica", 0.5)
    canvas.drawString(72, 250, f"{TINY} is written too small to read")
    canvas.setFont("Helvetica", 12)


def planted_pack() -> bytes:
    """Pages: 1 the front sheet, 2 an open report, 3 and 4 exempt, 5 with hidden words."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setTitle(f"Agenda with {METADATA}")
    canvas.setAuthor(METADATA)
    for number, lines in enumerate((FRONT, REPORT, SECRET_PAGE, SECRET_PAGE), start=1):
        _page(canvas, lines, number)
        canvas.showPage()
    _page(canvas, (f"Appendix to the {OPEN} report", "Figures of the harbour"), 5)
    _hide(canvas)
    canvas.showPage()
    canvas.save()
    with pikepdf.open(out) as pdf:
        _carry(pdf)
        done = BytesIO()
        pdf.save(done, static_id=True)
    return done.getvalue()


def _carry(pdf: pikepdf.Pdf) -> None:
    """Attachment, comment, script, bookmarks, metadata, and a stream that all pages share."""
    pdf.attachments[f"{NAMED}.txt"] = f"{ATTACHED} in full".encode()
    comment = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[10, 10, 30, 30], Contents=COMMENT
    )
    pdf.pages[1].obj["/Annots"] = pikepdf.Array([pdf.make_indirect(comment)])
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.alert('{SCRIPT}')")
    pdf.Root["/OpenAction"] = pdf.make_indirect(action)
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Price paid to {BOOKMARK}", 2))
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = METADATA
    form = pdf.make_stream(f"% {SHARED}\nq Q".encode())
    form.update(
        {
            "/Type": pikepdf.Name.XObject,
            "/Subtype": pikepdf.Name.Form,
            "/BBox": pikepdf.Array([0, 0, 10, 10]),
        }
    )
    shared = pikepdf.Dictionary(pdf.pages[0].obj["/Resources"])
    shared["/XObject"] = pikepdf.Dictionary({"/Secret": form})
    resources = pdf.make_indirect(shared)
    for page in pdf.pages:
        page.obj["/Resources"] = resources
    pdf.pages[2].contents_add(b"q /Secret Do Q")


def words_in(content: bytes) -> str:
    """All that a reader could get out of an answer: a PDF is taken apart to its last stream."""
    if not content.startswith(b"%PDF"):
        return content.decode("utf-8", "replace")
    found = [content.decode("latin-1")]
    with pikepdf.open(BytesIO(content)) as pdf:
        for thing in pdf.objects:
            found.append(_words(thing))
            if isinstance(thing, pikepdf.Stream):
                try:
                    found.append(thing.read_bytes().decode("latin-1"))
                except pikepdf.PdfError:  # a picture
                    found.append(thing.read_raw_bytes().decode("latin-1"))
    return "\n".join(found)


def _words(thing: object) -> str:
    return repr(thing) if isinstance(thing, pikepdf.Object) else str(thing)
