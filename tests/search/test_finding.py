"""How words are mended, widened and counted, on rows of an invented council."""

import datetime

import pytest

from documents.models import Acronym, SearchEntry, SearchWord
from documents.search import find, index_pack, refresh, unindex_pack
from documents.search.indexing import reindex_everything
from documents.search.results import grouped, results
from documents.search.spelling import corrected
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_minute,
    a_pack,
    a_portfolio,
    a_report,
    an_item,
    everything,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def harbour():
    pack = a_pack("Pack")
    meeting = a_meeting(a_committee("Harbours Committee"))
    need = "Support for Special Educational Needs and Disabilities (SEND) in harbour schools."
    an_item(meeting, pack, "4", "Lighthouse repairs", description="To fund the lighthouse.")
    an_item(meeting, pack, "5", "Schools by the sea", description=need)
    an_item(meeting, pack, "6", "SEND transport", description="Boats to school.")
    an_item(meeting, pack, "7", "P/FUL/2026/00388 - Kiosk", description="A kiosk on the quay.")
    an_item(meeting, pack, "8", "Dredging", description="See P/OUT/2025/05102 for the plans.")
    an_item(meeting, pack, "9", "Parking levy", description="Charges for parking at the harbour.")
    index_pack(pack)
    return pack


def found(words: str, **options: bool) -> list[str]:
    return [row.title for row in find(words, SearchEntry.objects.all(), **options).ranked]


def test_an_acronym_finds_what_it_stands_for_and_the_other_way_round(harbour):
    assert set(found("SEND")) == {"SEND transport", "Schools by the sea"}
    assert set(found("send")) == {"SEND transport", "Schools by the sea"}
    both = set(found("special educational needs and disabilities"))
    assert both == {"SEND transport", "Schools by the sea"}
    assert find("SEND", SearchEntry.objects.all()).terms.explained == (
        ("SEND", "Special Educational Needs and Disabilities"),
    )


def test_what_a_withdrawn_paper_explains_is_forgotten(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "CWOW boat", description="A boat.")
    an_item(meeting, harbour, "11", "Watch", description="The Coastal Watch of Westering (CWOW).")
    index_pack(harbour)
    assert "CWOW boat" in found("coastal watch of westering")
    type(harbour).objects.update(published_at=None)
    assert "CWOW boat" not in found("coastal watch of westering")
    unindex_pack(harbour)
    assert not Acronym.objects.exists() and not SearchWord.objects.exists()


def test_words_that_nothing_has_are_mended_unless_asked_for_as_typed(harbour):
    mended = find("lihgthouse repiars", SearchEntry.objects.all())
    assert mended.typed.words == "lighthouse repairs"
    assert mended.instead_of == "lihgthouse repiars"
    assert [row.title for row in mended.ranked] == ["Lighthouse repairs"]
    assert found("lihgthouse", as_typed=True) == []


def test_a_word_run_together_is_two(harbour):
    assert corrected(["seaschools"]) == {"seaschools": "sea schools"}
    assert corrected(["xyzzy", "of", "zzzzzzzzzzzzzz"]) == {}


def test_known_words_that_stand_nowhere_together_are_mended_by_the_one_that_then_do(harbour):
    rows = everything("Leavy")
    index_pack(rows.pack)
    mended = find("parking leavy", SearchEntry.objects.all())
    assert mended.typed.words == "parking levy" and mended.instead_of == "parking leavy"
    assert [row.title for row in mended.ranked][:1] == ["Parking levy"]


def test_a_word_that_only_the_filters_leave_out_is_not_mended(harbour):
    reports = SearchEntry.objects.filter(kind="report")
    asked = find("lighthouse", reports, everywhere=SearchEntry.objects.all())
    assert not asked.instead_of and not asked.also_try and not asked.entries.exists()


def test_another_form_of_a_word_is_no_correction_of_it(harbour):
    rows = everything("Lighthouses")
    index_pack(rows.pack)
    assert corrected(["lighthouse"]) == {}


def test_nothing_is_said_of_most_words_where_they_find_no_more(harbour):
    assert not find("lighthouse repairs", SearchEntry.objects.filter(kind="item")).most_words


def test_what_has_most_of_the_words_follows_where_few_have_all(harbour):
    generous = find("lighthouse repairs quickly unfunded harbour", SearchEntry.objects.all())
    assert generous.most_words or generous.instead_of
    assert "Lighthouse repairs" in found("fund lighthouse repairs boats")


def test_where_words_still_find_nothing_when_mended_the_next_is_mended_too(harbour):
    """ "defense" is known by its stem, from the defensive answer, so "flod" is mended first."""
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Flood defence")
    an_item(meeting, harbour, "11", "Statement", description="A defensive answer.")
    index_pack(harbour)
    asked = find("flod defense", SearchEntry.objects.all())
    assert [row.title for row in asked.ranked][:1] == ["Flood defence"]
    assert (asked.instead_of, asked.typed.words) == ("flod defense", "flood defence")


def test_the_beginning_of_a_word_that_nothing_has_is_that_word(harbour):
    assert find("lightho repairs", SearchEntry.objects.all()).typed.words == "lighthouse repairs"


def test_words_that_find_something_are_doubted_only_where_surely_misspelt(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    for number, title in enumerate(["Fell Lane", "Full lane", "Full lane closure"], start=10):
        an_item(meeting, harbour, str(number), title)
    index_pack(harbour)
    assert not find("fell lane", SearchEntry.objects.all()).also_try


def test_phrases_and_exclusions_hold_even_then(harbour):
    assert found('"fund the lighthouse" boats') == ["Lighthouse repairs"]
    assert "Lighthouse repairs" not in found("lighthouse parking -fund")


@pytest.mark.parametrize("typed", ["P/FUL/2026/00388", "p/ful/2026/00388", "2026/00388", "00388"])
def test_references_however_much_is_typed(harbour, typed):
    assert found(typed) == ["P/FUL/2026/00388 - Kiosk"]


def test_a_reference_in_a_text_is_found_by_a_part_of_it(harbour):
    assert found("2025/05102") == ["Dredging"]


def test_an_item_its_report_its_minute_and_its_pages_are_one_result():
    pack, portfolio = a_pack("Pack"), a_portfolio("Harbours", a_councillor("Ada Penhale"))
    meeting = a_meeting(a_committee("Harbours Committee"))
    item = an_item(meeting, pack, "4", "Lighthouse repairs", page_from=11, page_to=12)
    a_report(item, "Lighthouse repairs", portfolio=portfolio, summary="The lighthouse leaks.")
    minutes = a_pack("Minutes")
    minute = a_minute(
        meeting, minutes, "9", "Lighthouse", agenda_item=item, decisions=["That it be deferred."]
    )
    index_pack(minutes)
    index_pack(pack)
    lighthouse = find("lighthouse", SearchEntry.objects.all())
    (result,) = results(grouped(lighthouse), lighthouse)
    assert {result.entry.kind, *(row.kind for row in result.records)} == {
        "item", "report", "minute",
    }  # fmt: skip
    entry = SearchEntry.objects.get(kind="minute", object_id=minute.pk)
    assert entry.portfolio == portfolio, "a minute is of the portfolio that its report names"
    assert entry.outcome == "deferred"


def test_every_word_is_counted_once_an_entry_and_taken_out_again(harbour):
    assert SearchWord.objects.get(word="lighthouse").entries == 1
    index_pack(harbour)
    assert SearchWord.objects.get(word="lighthouse").entries == 1
    item = harbour.agendaitems.get(number="4")
    item.title = item.description = "Beacon"
    item.save()
    refresh(item)
    assert not SearchWord.objects.filter(word="lighthouse").exists()
    assert SearchWord.objects.get(word="beacon").entries == 1


def test_reindexing_writes_the_same_again(harbour):
    def state() -> list[tuple[str, int]]:
        return list(SearchWord.objects.values_list("word", "entries"))

    before, entries = state(), SearchEntry.objects.count()
    assert reindex_everything() == entries == SearchEntry.objects.count()
    assert state() == before


def test_the_newer_of_two_alike_comes_first():
    pack, committee = a_pack("Pack"), a_committee("Harbours Committee")
    for year in (2022, 2024, 2023):
        meeting = a_meeting(committee, datetime.date(year, 2, 6))
        an_item(meeting, pack, "4", "Lighthouse repairs")
    index_pack(pack)
    rows = find("lighthouse repairs", SearchEntry.objects.all()).ranked
    assert [row.date.year for row in rows] == [2024, 2023, 2022]


def test_an_item_leads_what_only_announces_it():
    rows = everything("Marigold")
    for row in (rows.item, rows.entry, rows.minute):
        row.title = "Lighthouse strategy"
        row.save()
    index_pack(rows.pack)
    kinds = [row.kind for row in find("lighthouse strategy", SearchEntry.objects.all()).ranked]
    assert kinds.index("plan") > max(kinds.index("item"), kinds.index("minute"))


def test_a_misspelt_word_is_what_stands_with_the_other_words(harbour):
    """ "leve" is nearer to "level", of which no record speaks beside parking."""
    rows = everything("Level")
    index_pack(rows.pack)
    assert corrected(["leve"]) == {"leve": "level"}
    assert find("parking leve", SearchEntry.objects.all()).typed.words == "parking levy"


def test_a_word_that_nothing_has_is_not_mended_into_what_finds_nothing(harbour):
    asked = find("lighthouse repels", SearchEntry.objects.all())
    assert "Lighthouse repairs" in [row.title for row in asked.ranked]
    rows = everything("Getting")
    index_pack(rows.pack)
    asked = find("harbour gritting parking", SearchEntry.objects.all())
    assert not asked.instead_of and "Parking levy" in [row.title for row in asked.ranked]


def test_a_known_word_that_sounds_like_the_title_s_is_searched_for_as_that_too(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    coats = "Coat hangers for the cycle club."
    an_item(meeting, harbour, "10", "Cycle hangar policy", description="Bicycles under a roof.")
    an_item(meeting, harbour, "11", "Cloakroom", description=coats)
    index_pack(harbour)
    asked = find("cycle hangers", SearchEntry.objects.all())
    assert [row.title for row in asked.ranked][:2] == ["Cycle hangar policy", "Cloakroom"]
    assert asked.terms.besides == (("hangers", "hangar"),)
    assert found("cycle hangers", as_typed=True) == ["Cloakroom"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("streetlights", "Street lights"),
        ("boat house", "Boathouse"),
        ("20mph", "The 20 mph zone"),
        ("30 mph", "The 30mph zone"),
    ],
)
def test_words_written_as_one_or_as_two(harbour, typed, title):
    meeting = a_meeting(a_committee("Roads Committee"))
    for number, name in enumerate(["Street lights", "Boathouse", "The 20 mph zone"], start=10):
        an_item(meeting, harbour, str(number), name)
    an_item(meeting, harbour, "20", "The 30mph zone")
    index_pack(harbour)
    assert found(typed)[:1] == [title]


def test_what_councils_print_for_a_resident_s_word_is_found_where_little_has_it(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Winter service plan", description="Salt for the roads.")
    index_pack(harbour)
    asked = find("gritting plan", SearchEntry.objects.all())
    assert [row.title for row in asked.ranked][:1] == ["Winter service plan"]
    assert asked.terms.besides[0][0] == "gritting" and not asked.instead_of
    assert not find("gritting plan", SearchEntry.objects.all(), as_typed=True).terms.besides
    an_item(meeting, harbour, "11", "Gritting plan")
    index_pack(harbour)
    asked = find("gritting plan", SearchEntry.objects.all())
    assert [row.title for row in asked.ranked] == ["Gritting plan", "Winter service plan"]
    for number in range(12, 16):
        an_item(meeting, harbour, str(number), f"Gritting plan of ward {number}")
    index_pack(harbour)
    assert not find("gritting plan", SearchEntry.objects.all()).terms.besides


def test_the_words_typed_count_for_more_than_what_they_are_short_for(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Special educational needs and disabilities: a yearly report")
    index_pack(harbour)
    assert found("special educational needs and disabilities")[0].startswith("Special educ")
    assert found("SEND")[0] == "SEND transport"


def test_an_acronym_in_capitals_is_not_the_word_of_the_same_letters(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Letters", description="We send them. We send all.")
    index_pack(harbour)
    assert found("SEND").index("Schools by the sea") < found("SEND").index("Letters")


def test_of_texts_that_say_it_the_one_that_says_little_else_comes_first(harbour):
    rest = " ".join(f"word{number}x" for number in range(300))
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "A long account", description=f"The bandstand. {rest}")
    an_item(meeting, harbour, "11", "A short one", description="Mend the bandstand, please.")
    index_pack(harbour)
    assert found("bandstand") == ["A short one", "A long account"]


def test_a_year_finds_the_title_with_the_financial_year(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Admissions 2028/29")
    an_item(meeting, harbour, "11", "Admissions 2030/31")
    index_pack(harbour)
    assert found("admissions 2029") == ["Admissions 2028/29"]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "OR",
        "OR OR -",
        "-lighthouse",
        '""',
        '"',
        "& | ! ( ) : * <->",
        "'; DROP TABLE documents_searchentry; --",
        "light\x00house",
        "\u202eesuohthgil",
        "🚲🚲🚲",
        "🚲 lighthouse",
        "lighthouse " * 200,
        "x" * 5000,
        "a/b/" * 100,
        "%_\\",
        "lighthouse:*",
        "<script>alert(1)</script>",
    ],
)
def test_anything_at_all_may_be_typed(client, harbour, typed):
    response = client.get("/search/", {"q": typed}, follow=True)
    assert response.status_code == 200
    assert b"<script>alert(1)" not in response.content
    assert client.get("/search/suggest/", {"q": typed}, follow=True).status_code == 200
