"""The pictures of docs/guides: what the browser shows at a step, small enough to keep beside text.

They are written by `make pictures` only; any other run walks the same steps and writes nothing.
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "images" / "guides"
WANTED = "TAKE_PICTURES"  # set in the environment by `make pictures`
COLOURS = 64  # of the palette: pages are few colours and much white
WIDEST = 1000  # pixels
MARGIN = 12  # pixels of the page around a part that is shown by itself


def picture(page: Page, name: str, part: Locator | None = None) -> None:
    """Keep what is seen now as docs/images/guides/NAME.png; with `part`, only that of it."""
    if WANTED not in os.environ:
        return
    page.wait_for_load_state("networkidle")
    if part is not None:
        part.evaluate("each => each.scrollIntoView()")
    taken = page.screenshot(clip=_around(page, part) if part is not None else None)
    image = Image.open(BytesIO(taken)).convert("RGB")
    image.thumbnail((WIDEST, WIDEST))
    few = image.quantize(COLOURS, dither=Image.Dither.NONE)
    FOLDER.mkdir(parents=True, exist_ok=True)
    few.save(FOLDER / f"{name}.png", optimize=True)


def _around(page: Page, part: Locator) -> dict[str, float]:
    """The part's box with a margin, as far as the window shows it."""
    box = part.bounding_box()
    assert box is not None, "the part is not on the page"
    window = page.viewport_size
    assert window is not None
    left, top = max(box["x"] - MARGIN, 0), max(box["y"] - MARGIN, 0)
    right = min(box["x"] + box["width"] + MARGIN, window["width"])
    bottom = min(box["y"] + box["height"] + MARGIN, window["height"])
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}
