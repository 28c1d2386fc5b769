"""Papers of one page or two with a word planted, and the list of where it was put."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

WORD = "Quokkabird"
SECRET = f"Offer to {WORD} Limited"
OPEN_WORDS = ("Harbours Committee", "Report of the Harbour Master", "1. Report")
PLACES: dict[str, Callable[[], bytes]] = {}
Place = Callable[[], bytes]


def place(make: Place) -> Place:
    PLACES[make.__name__.replace("_", " ")] = make
    return make


def paper(*, draw: Callable[[Canvas], None] = lambda canvas: None, second: str = "") -> BytesIO:
    """An open page with what `draw` puts on it, and perhaps a second page of that one line."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, pageCompression=0)
    for row, line in enumerate(OPEN_WORDS):
        canvas.drawString(72, 760 - 22 * row, line)
    draw(canvas)
    canvas.showPage()
    if second:
        canvas.drawString(72, 760, second)
        canvas.showPage()
    canvas.save()
    return out


def changed(change: Callable[[pikepdf.Pdf], None], **more: object) -> bytes:
    with pikepdf.open(paper(**more)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    return paper(draw=draw).getvalue()


def annotated(**keys: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Rect=Array([72, 395, 372, 415]), **keys)
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])

    return changed(change, draw=lambda canvas: None)


def form(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Stream:
    """Content of its own, 595 by 842 points, with the page's fonts."""
    stream = pdf.make_stream(content)
    stream["/Type"], stream["/Subtype"] = Name.XObject, Name.Form
    stream["/BBox"] = Array([0, 0, 595, 842])
    stream["/Resources"] = Dictionary(Font=pdf.pages[0].obj["/Resources"]["/Font"])
    return stream


def put(pdf: pikepdf.Pdf, name: str, thing: pikepdf.Object) -> None:
    resources = pdf.pages[0].obj["/Resources"]
    if "/XObject" not in resources:
        resources["/XObject"] = Dictionary()
    resources["/XObject"][name] = thing


TEXT = f"BT /F1 12 Tf 72 400 Td ({SECRET}) Tj ET".encode()
BOX = b"q 0 0 0 rg 70 395 300 18 re f Q"
