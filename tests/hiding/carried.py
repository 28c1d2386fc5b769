"""Words in what a file carries with it: attachments, scripts, links, metadata, old versions."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.hiding.planting import SECRET, WORD, annotated, changed, drawn, form, place, put


@place
def attachment() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments[f"{WORD}.txt"] = SECRET.encode()

    return changed(change)


@place
def attachment_of_the_page() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        kept = pdf.make_stream(SECRET.encode())
        kept["/Type"] = Name.EmbeddedFile
        file = Dictionary(Type=Name.Filespec, F=String(f"{WORD}.txt"), EF=Dictionary(F=kept))
        pdf.pages[0].obj["/AF"] = Array([pdf.make_indirect(file)])

    return changed(change)


@place
def script_of_the_file() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
        pdf.Root["/Names"] = Dictionary(
            JavaScript=Dictionary(Names=Array([String(WORD), pdf.make_indirect(action)]))
        )

    return changed(change)


@place
def script_of_a_link() -> bytes:
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    return annotated(Subtype=Name.Link, A=action)


@place
def link_to_a_file_of_the_office() -> bytes:
    action = Dictionary(S=Name.URI, URI=String(f"file:///S:/Legal/{WORD}.docx"))
    return annotated(Subtype=Name.Link, A=action)


@place
def link_to_an_exempt_paper() -> bytes:
    address = f"https://council.sharepoint.com/Exempt%20papers/{WORD}.pdf"
    return annotated(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String(address)))


@place
def metadata() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata() as facts:
            facts["dc:description"] = SECRET
        pdf.docinfo["/Subject"] = SECRET

    return changed(change)


@place
def metadata_of_a_picture() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        picture = pdf.pages[0].obj["/Resources"]["/XObject"]
        for name in picture.keys():  # noqa: SIM118  (pikepdf's dictionaries have keys only)
            facts = pdf.make_stream(f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode())
            picture[name]["/Metadata"] = facts

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (9, 9), "red")), 72, 300, 40, 40)

    return changed(change, draw=draw)


@place
def private_data_of_a_program() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        data = Dictionary(Word=Dictionary(Private=String(SECRET)))
        pdf.pages[0].obj["/PieceInfo"] = data
        pdf.Root["/PieceInfo"] = data

    return changed(change)


@place
def private_data_in_a_form() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        words = form(pdf, b"0 0 1 1 re f")
        words["/PieceInfo"] = Dictionary(Word=Dictionary(Private=String(SECRET)))
        put(pdf, "/Words", words)
        pdf.pages[0].contents_add(b"q /Words Do Q")

    return changed(change)


@place
def earlier_version_of_the_file() -> bytes:
    """An earlier save said it; a later one was added to the file's end."""
    before = drawn(lambda canvas: canvas.drawString(72, 400, SECRET))
    with pikepdf.open(BytesIO(before)) as pdf:
        key = pdf.pages[0].obj["/Contents"].objgen[0]
        trailer = pdf.trailer
        root, size = trailer["/Root"].objgen[0], int(trailer["/Size"])
    at = int(before.rpartition(b"startxref")[2].split()[0])
    content = b"BT /F1 12 Tf 72 400 Td (Nothing here) Tj ET"
    body = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        key,
        len(content),
        content,
    )
    table = b"xref\n%d 1\n%010d 00000 n \n" % (key, len(before))
    end = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        root,
        at,
        len(before) + len(body),
    )
    return before + body + table + end
