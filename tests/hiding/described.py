"""Words in names and descriptions, and in what is never drawn."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.hiding.planting import SECRET, TEXT, WORD, changed, form, place, put


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
