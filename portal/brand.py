"""The council's own name, colours and logo, as the pages wear them.

The values come from the settings; the ink that goes on a colour is worked out here, so that a
council that changes its colour cannot make its own headings unreadable (WCAG 2.2, 1.4.3).
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.cache import cache_control

WHITE, INK = "#ffffff", "#1a2120"
READABLE = 4.5
"""The contrast that WCAG 2.2 AA asks of text."""
TINT = 0.08
"""How much of the colour is in its tint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What makes the pages this council's. Colours are "#rrggbb"."""

    council: str
    service: str = "Committee papers"
    colour: str = "#1d4d4f"
    accent: str = "#b4532a"
    logo: str = ""
    email: str = ""
    format_form: str = ""

    @property
    def logo_address(self) -> str:
        """Where the logo is: its own address, or one of the static files."""
        own = self.logo.startswith(("/", "https://", "http://", "data:"))
        return self.logo if own or not self.logo else static(self.logo)

    @property
    def ink_on_colour(self) -> str:
        """White or near black, whichever reads better on the council's colour."""
        white = contrast(self.colour, WHITE)
        return WHITE if white >= contrast(self.colour, INK) else INK

    @property
    def link(self) -> str:
        """The council's colour for links, unless it is too pale to read on its own tint."""
        return self.colour if contrast(self.colour, self.tint) >= READABLE else INK

    @property
    def tint(self) -> str:
        """The darkest that links stand on, behind page marks: a little of the colour in white."""
        channels = (int(self.colour[start : start + 2], 16) for start in (1, 3, 5))
        mixed = (round(255 + (channel - 255) * TINT) for channel in channels)
        return "#" + "".join(f"{channel:02x}" for channel in mixed)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def site_brand() -> Brand:
    return Brand(**settings.BRAND)


def brand(request: HttpRequest) -> dict[str, Brand]:
    """Context processor: `brand` in every template."""
    return {"brand": site_brand()}


@cache_control(max_age=3600, public=True)
def brand_styles(request: HttpRequest) -> HttpResponse:
    """The colours as CSS custom properties: a file of its own, so no page needs inline style."""
    styles = render_to_string("brand.css", {"brand": site_brand()})
    return HttpResponse(styles, content_type="text/css")
