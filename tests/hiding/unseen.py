"""Words drawn on the page so that nobody sees them."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.hiding.planting import SECRET, TEXT, changed, drawn, form, place, put


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
