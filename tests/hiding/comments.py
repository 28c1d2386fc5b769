"""Words in comments, stamps and fields of forms."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.hiding.planting import SECRET, TEXT, WORD, annotated, changed, form, place


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
