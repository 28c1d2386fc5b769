"""Filling in an admin form as a browser does: every field of the page, then what was typed."""

from html.parser import HTMLParser

from django.test import Client


class FormReader(HTMLParser):
    """The values that a browser would send if nothing were changed."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._text: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        name = names.get("name")
        if tag == "input" and name and names.get("type") not in ("submit", "button"):
            if names.get("type") not in ("checkbox", "radio") or "checked" in names:
                self.values[name] = names.get("value") or ""
        elif tag == "textarea" and name:
            self._text, self.values[name] = name, ""
        elif tag == "select" and name:
            self._select = name
            self.values.setdefault(name, "")
        elif tag == "option" and self._select and "selected" in names:
            self.values[self._select] = names.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "textarea" and self._text:
            # a browser sends every line end as two characters
            self.values[self._text] = self.values[self._text].replace("\n", "\r\n")
            self._text = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data):
        if self._text:
            # a browser drops the newline that opens a textarea
            before = self.values[self._text]
            self.values[self._text] = before + (data.removeprefix("\n") if not before else data)


def send_form(client: Client, url: str, **typed: str):
    """Open a form, type, and press Save; gives the answer."""
    page = client.get(url)
    assert page.status_code == 200, page.status_code
    reader = FormReader()
    reader.feed(page.content.decode())
    values = {n: v for n, v in reader.values.items() if n not in ("q", "action")}
    return client.post(url, values | typed)
