"""Small PDFs of invented papers, set line by line where a test wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

A4 = (595.28, 841.89)


@dataclass(frozen=True, slots=True)
class Set:
    """One piece of text: x from the left, y of its baseline from the top, in points."""

    x: float
    y: float
    text: str
    bold: bool = False
    size: float = 11
    turned: bool = False


def typeset(path: Path, *pages: Sequence[Set], size: tuple[float, float] = A4) -> Path:
    """Writes the pages to the path, and gives it back."""
    canvas = Canvas(str(path), pagesize=size, invariant=True)
    for page in pages:
        for piece in page:
            _draw(canvas, piece, size[1])
        canvas.showPage()
    canvas.save()
    return path


def _draw(canvas: Canvas, piece: Set, height: float) -> None:
    canvas.setFont("Helvetica-Bold" if piece.bold else "Helvetica", piece.size)
    if not piece.turned:
        canvas.drawString(piece.x, height - piece.y, piece.text)
        return
    canvas.saveState()
    canvas.translate(piece.x, height - piece.y)
    canvas.rotate(90)
    canvas.drawString(0, 0, piece.text)
    canvas.restoreState()


def rows(
    *texts: tuple[float, str] | tuple[float, str, bool],
    top: float = 60,
    step: float = 16,
    also: Sequence[Set] = (),
) -> list[Set]:
    """Pieces one under another: (x, text) or (x, text, bold); an empty text leaves a gap. `also`
    are pieces set elsewhere on the page."""
    column = [
        Set(each[0], top + step * place, each[1], bold=len(each) > 2)
        for place, each in enumerate(texts)
        if each[1]
    ]
    return [*column, *also]
