"""What comes first of what has all the words."""

import pytest

from documents.models import SearchEntry
from documents.search import find, index_pack
from tests.public.builders import a_committee, a_meeting, a_pack, an_item

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("second homes", "Taxes"),
        ("home to school transport", "Buses"),
        ("homes second", "Numbers"),
    ],
)
def test_words_that_stand_side_by_side_as_typed_come_first(words, first):
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    texts = {
        "Numbers": "Of homes second in size there were many. Transport home is from the school.",
        "Taxes": "A premium is asked of the owners of second homes here. Taxes and school.",
        "Buses": "All home to school transport is free. The second of many new homes was.",
    }
    for number, (title, text) in enumerate(texts.items(), start=1):
        an_item(meeting, pack, str(number), title, description=text)
    index_pack(pack)
    rows = find(words, SearchEntry.objects.all()).ranked
    assert rows[0].title == first
