"""Words drawn on the page, and something drawn over them."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image
from reportlab.lib.colors import black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.hiding.planting import BOX, SECRET, TEXT, changed, drawn, form, place, put


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
