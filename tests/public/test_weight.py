"""What a page weighs on its way to a phone."""

import gzip

import pytest

from tests.public.builders import everything

pytestmark = pytest.mark.django_db

ASKS = {"accept-encoding": "gzip, deflate, br"}


def test_a_page_travels_compressed_and_says_the_same(client):
    rows = everything("Marigold")
    address = rows.report.get_absolute_url()
    sent = client.get(address, headers=ASKS)
    plain = client.get(address)
    assert sent["Content-Encoding"] == "gzip" and "Accept-Encoding" in sent["Vary"]
    assert gzip.decompress(sent.content) == plain.content
    assert 2 * len(sent.content) < len(plain.content)


def test_a_pdf_is_sent_as_it_is(client):
    rows = everything("Marigold")
    sent = client.get(f"{rows.pack.get_absolute_url()}pack.pdf", headers=ASKS)
    assert "Content-Encoding" not in sent
    assert b"".join(sent).startswith(b"%PDF")
