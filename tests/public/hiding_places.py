"""Papers of one page or two, each with the same word planted in another hiding place.

`PLACES` has them by name; each is the whole PDF. What an open page says besides is harmless.
"""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import black, white
from reportlab.lib.utils import ImageReader
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


# --- On the page, unseen -------------------------------------------------------------------------
@place
def under_a_box() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 400, SECRET)
        canvas.setFillColor(black)
        canvas.rect(70, 395, 300, 18, fill=1, stroke=0)

    return drawn(draw)


@place
def under_a_box_drawn_in_a_form() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        put(pdf, "/Box", form(pdf, BOX))
        pdf.pages[0].contents_add(TEXT + b" q /Box Do Q")

    return changed(change)


@place
def in_a_form_under_a_box_in_that_form() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        put(pdf, "/Both", form(pdf, TEXT + b"\n" + BOX))
        pdf.pages[0].contents_add(b"q /Both Do Q")

    return changed(change)


@place
def in_a_form_under_a_box_of_the_page() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        put(pdf, "/Words", form(pdf, TEXT))
        pdf.pages[0].contents_add(b"q /Words Do Q " + BOX)

    return changed(change)


@place
def under_a_picture() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 400, SECRET)
        canvas.drawImage(ImageReader(Image.new("RGB", (30, 3), "white")), 70, 390, 300, 30)

    return drawn(draw)


@place
def under_a_photograph() -> bytes:
    def draw(canvas: Canvas) -> None:
        picture = Image.effect_noise((200, 100), 90).convert("RGB")
        canvas.drawString(72, 400, SECRET)
        canvas.drawImage(ImageReader(picture), 70, 350, 300, 150)

    return drawn(draw)


@place
def under_a_box_that_is_a_comment() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(TEXT)
        look = form(pdf, BOX)
        look["/BBox"] = Array([70, 395, 370, 413])
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Square,
            Rect=Array([70, 395, 370, 413]),
            F=4,
            IC=Array([0, 0, 0]),
            AP=Dictionary(N=look),
        )
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])

    return changed(change)


@place
def behind_a_white_rectangle() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 400, SECRET)
        canvas.setFillColor(white)
        canvas.rect(70, 395, 300, 18, fill=1, stroke=0)

    return drawn(draw)


@place
def under_a_very_thick_line() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 400, SECRET)
        canvas.setLineWidth(18)
        canvas.line(70, 404, 370, 404)

    return drawn(draw)


@place
def white_on_white() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(white)
        canvas.drawString(72, 400, SECRET)

    return drawn(draw)


@place
def black_on_a_black_band() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.rect(0, 380, 595, 60, fill=1, stroke=0)
        canvas.drawString(72, 400, SECRET)

    return drawn(draw)


@place
def drawn_in_mode_3() -> bytes:
    return drawn(lambda canvas: canvas.drawString(72, 400, SECRET, mode=3))


@place
def drawn_in_mode_7() -> bytes:
    return drawn(lambda canvas: canvas.drawString(72, 400, SECRET, mode=7))


@place
def tiny() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 0.5)
        canvas.drawString(72, 400, SECRET)

    return drawn(draw)


@place
def squeezed_to_nothing() -> bytes:
    return changed(
        lambda pdf: pdf.pages[0].contents_add(
            f"BT /F1 12 Tf 0.5 Tz 72 400 Td ({SECRET}) Tj ET".encode()
        )
    )


@place
def transparent() -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.setFillAlpha(0)
        canvas.drawString(72, 400, SECRET)

    return drawn(draw)


@place
def off_the_page() -> bytes:
    return drawn(lambda canvas: canvas.drawString(72, -300, SECRET))


@place
def cropped_away() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj["/CropBox"] = Array([0, 500, 595, 842])

    return changed(change, draw=lambda canvas: canvas.drawString(72, 400, SECRET))


@place
def clipped_away() -> bytes:
    return changed(
        lambda pdf: pdf.pages[0].contents_add(b"q 0 0 5 5 re W n " + TEXT + b" Q", prepend=False)
    )


@place
def in_a_layer_that_is_off() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
        pdf.Root["/OCProperties"] = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
        )
        pdf.pages[0].obj["/Resources"]["/Properties"] = Dictionary(MC0=layer)
        pdf.pages[0].contents_add(b"/OC /MC0 BDC " + TEXT + b" EMC")

    return changed(change)


@place
def in_a_form_whose_layer_is_off() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
        pdf.Root["/OCProperties"] = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]))
        )
        words = form(pdf, TEXT)
        words["/OC"] = layer
        put(pdf, "/Words", words)
        pdf.pages[0].contents_add(b"q /Words Do Q")

    return changed(change)


@place
def in_the_name_of_a_layer() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
        pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]), D=Dictionary())
        pdf.pages[0].obj["/Resources"]["/Properties"] = Dictionary(MC0=layer)
        pdf.pages[0].contents_add(b"/OC /MC0 BDC 0 0 1 1 re f EMC")

    return changed(change)


def _scan(*, blacked_out: bool, said: str) -> bytes:
    def draw(canvas: Canvas) -> None:
        picture = Image.new("L", (1190, 1684), 255)
        pen, font = ImageDraw.Draw(picture), ImageFont.load_default(24)
        pen.text((144, 300), "Harbours Committee: minutes", fill=0, font=font)
        if blacked_out:
            pen.rectangle((140, 850, 760, 900), fill=0)
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.drawString(72, 400, said, mode=3)

    return drawn(draw)


@place
def recognised_under_a_box_of_a_scan() -> bytes:
    return _scan(blacked_out=True, said=SECRET)


@place
def recognised_where_a_scan_is_blank() -> bytes:
    return _scan(blacked_out=False, said=SECRET)


# --- Beside the page -----------------------------------------------------------------------------
@place
def comment() -> bytes:
    return annotated(Subtype=Name.Text, Contents=String(SECRET))


@place
def popup() -> bytes:
    return annotated(Subtype=Name.Popup, Contents=String(SECRET))


@place
def comment_on_a_square() -> bytes:
    return annotated(Subtype=Name.Square, Contents=String(SECRET))


@place
def author_of_a_comment() -> bytes:
    return annotated(Subtype=Name.Highlight, T=String(WORD))


@place
def redaction_never_applied() -> bytes:
    return annotated(Subtype=Name.Redact, OverlayText=String(SECRET))


@place
def text_box_that_is_hidden() -> bytes:
    return _with_look(Subtype=Name.FreeText, F=2, Contents=String(SECRET))


@place
def text_box_that_is_only_printed() -> bytes:
    return _with_look(Subtype=Name.FreeText, F=36, Contents=String(SECRET))


@place
def stamp_that_is_not_shown() -> bytes:
    return _with_look(Subtype=Name.Stamp, F=32)


def _with_look(**keys: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        look = form(pdf, TEXT)
        note = Dictionary(
            Type=Name.Annot, Rect=Array([0, 0, 595, 842]), AP=Dictionary(N=look), **keys
        )
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])

    return changed(change)


@place
def other_look_of_a_stamp() -> bytes:
    """The look when clicked, which no page shows."""

    def change(pdf: pikepdf.Pdf) -> None:
        looks = Dictionary(N=form(pdf, b"0 0 m"), D=form(pdf, TEXT))
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 595, 842]), F=4, AP=looks
        )
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])

    return changed(change)


@place
def hidden_field_of_a_form() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("note"),
                V=String(SECRET),
                F=2,
                Rect=Array([72, 395, 372, 415]),
            )
        )
        pdf.pages[0].obj["/Annots"] = Array([field])
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array([field]))

    return changed(change)


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


@place
def text_of_a_passage_for_readers_aloud() -> bytes:
    passage = f"/Span << /ActualText ({SECRET}) >> BDC BT /F1 12 Tf 72 400 Td (Offer) Tj ET EMC"
    return changed(lambda pdf: pdf.pages[0].contents_add(passage.encode()))


def _tagged(**keys: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj["/StructParents"] = 0
        picture = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Figure, Pg=pdf.pages[0].obj, K=0, **keys)
        )
        tree = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=picture,
                ParentTree=Dictionary(Nums=Array([0, Array([picture])])),
            )
        )
        picture["/P"] = tree
        pdf.Root["/StructTreeRoot"] = tree
        pdf.Root["/MarkInfo"] = Dictionary(Marked=True)
        pdf.pages[0].contents_add(b"/Figure << /MCID 0 >> BDC 80 300 50 50 re f EMC")

    return changed(change)


@place
def description_of_a_picture() -> bytes:
    return _tagged(Alt=String(f"Photograph of the offer to {WORD}"))


@place
def text_of_a_tag() -> bytes:
    return _tagged(ActualText=String(SECRET))


@place
def title_of_a_tag() -> bytes:
    return _tagged(T=String(SECRET))


@place
def title_of_a_bookmark() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Report of the Harbour Master", 0))
            outline.root.append(pikepdf.OutlineItem(SECRET, 0))

    return changed(change)


@place
def name_of_a_place() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        there = Array([pdf.pages[0].obj, Name.Fit])
        pdf.Root["/Names"] = Dictionary(Dests=Dictionary(Names=Array([String(SECRET), there])))
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=String(SECRET)
        )
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(note)])

    return changed(change)


@place
def old_name_of_a_place() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        there = Array([pdf.pages[0].obj, Name.Fit])
        pdf.Root["/Dests"] = Dictionary({f"/{WORD}": there})

    return changed(change)


@place
def thumbnail() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        small = pdf.make_stream(SECRET.encode().ljust(75, b" "))
        small.update({"/Width": 5, "/Height": 5, "/BitsPerComponent": 8})
        small["/ColorSpace"] = Name.DeviceRGB
        pdf.pages[0].obj["/Thumb"] = small

    return changed(change)


@place
def label_of_a_page() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root["/PageLabels"] = Dictionary(Nums=Array([0, Dictionary(P=String(f"{WORD} "))]))

    return changed(change)


@place
def remark_in_the_drawing() -> bytes:
    return changed(lambda pdf: pdf.pages[0].contents_add(f"% {SECRET}\n0 0 1 1 re f".encode()))


@place
def marked_content_with_words() -> bytes:
    content = f"/Note << /Remark ({SECRET}) >> BDC 0 0 1 1 re f EMC"
    return changed(lambda pdf: pdf.pages[0].contents_add(content.encode()))


@place
def form_that_is_not_drawn() -> bytes:
    return changed(lambda pdf: put(pdf, "/Unused", form(pdf, TEXT)))


@place
def form_within_a_form_that_is_not_drawn() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        outer = form(pdf, b"0 0 1 1 re f")
        outer["/Resources"]["/XObject"] = Dictionary(Inner=form(pdf, TEXT))
        put(pdf, "/Outer", outer)
        pdf.pages[0].contents_add(b"q /Outer Do Q")

    return changed(change)


@place
def other_version_of_a_picture() -> bytes:
    """A picture may name others to print, or to show on small screens."""

    def change(pdf: pikepdf.Pdf) -> None:
        for picture in pdf.pages[0].get_images().values():
            other = pdf.make_stream(SECRET.encode().ljust(300, b" "))
            other.update({"/Width": 10, "/Height": 10, "/BitsPerComponent": 8})
            other["/Subtype"], other["/ColorSpace"] = Name.Image, Name.DeviceRGB
            picture["/Alternates"] = Array([Dictionary(Image=other, DefaultForPrinting=False)])

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (9, 9), "red")), 72, 300, 40, 40)

    return changed(change, draw=draw)


@place
def stranger_key_of_the_page() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj["/Resources"]["/XX_Note"] = String(SECRET)
        pdf.pages[0].obj["/Group"] = Dictionary(S=Name.Transparency, Note=String(SECRET))

    return changed(change)


@place
def page_that_is_no_page() -> bytes:
    """Left in the file when it was taken out of the order of pages."""

    def change(pdf: pikepdf.Pdf) -> None:
        left = pdf.pages[1].obj
        del pdf.pages[1]
        pdf.pages[0].obj["/Annots"] = Array(
            [
                pdf.make_indirect(
                    Dictionary(
                        Type=Name.Annot,
                        Subtype=Name.Link,
                        Rect=Array([0, 0, 9, 9]),
                        Dest=Array([left, Name.Fit]),
                    )
                )
            ]
        )

    return changed(change, second=SECRET)


@place
def article_of_the_file() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        thread = pdf.make_indirect(Dictionary(I=Dictionary(Title=String(SECRET))))
        bead = pdf.make_indirect(Dictionary(T=thread, P=pdf.pages[0].obj))
        thread["/F"] = bead
        pdf.pages[0].obj["/B"] = Array([bead])
        pdf.Root["/Threads"] = Array([thread])

    return changed(change)
