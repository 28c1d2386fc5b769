"""Search: what is found, in which order, with which words around it, and what never is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.models import Minute, SearchEntry
from documents.search import find, index_pack, refresh, unindex_pack
from documents.search.results import grouped, results
from documents.search.snippets import MATCH_ENDS, MATCH_STARTS
from tests.public.builders import (
    a_committee,
    a_meeting,
    a_minute,
    a_pack,
    a_report,
    an_item,
    everything,
)
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


def found(words: str) -> list[str]:
    return [entry.title for entry in find(words, SearchEntry.objects.with_places()).ranked]


def shown(client, query: str) -> str:
    return page_at(client, f"/search/?{query}", follow=True)


@pytest.fixture
def harbour_pack():
    pack = a_pack("Pack")
    meeting = a_meeting(a_committee("Harbours Committee"))
    an_item(meeting, pack, "7", "Lighthouse repairs", description="To fund the lighthouse.")
    an_item(meeting, pack, "8", "Sea walls", description="The lighthouse stands on one.")
    an_item(meeting, pack, "1", "Apologies", routine=True, description="For the lighthouse.")
    index_pack(pack)
    return pack


def test_every_kind_of_row_is_found_with_its_page(client):
    index_pack(everything("Marigold").pack)
    kinds = set(SearchEntry.objects.values_list("kind", flat=True))
    assert kinds == set(SearchEntry.Kind.values)
    words = shown(client, "q=Marigold")
    assert "pack.pdf#page=2" in words and "p. 12" in words


def test_only_published_rows_and_open_pages_are_indexed():
    rows = everything("Zebrafish", published=False)
    assert index_pack(rows.pack) == 0
    shown = everything("Marigold")
    index_pack(shown.pack)
    assert not SearchEntry.objects.filter(text__contains="withheldword").exists()


def test_indexing_twice_changes_nothing_and_unindexing_leaves_nothing(harbour_pack):
    before = SearchEntry.objects.count()
    assert index_pack(harbour_pack) == before == SearchEntry.objects.count()
    unindex_pack(harbour_pack)
    assert found("lighthouse") == []


def test_a_paper_withdrawn_is_not_found_even_while_its_entries_stand(client, harbour_pack):
    type(harbour_pack).objects.update(published_at=None)
    assert "Lighthouse repairs" not in shown(client, "q=lighthouse")


def test_a_title_comes_before_a_text_and_routine_items_only_when_asked(client, harbour_pack):
    words = shown(client, "q=lighthouse")
    assert words.index("Lighthouse repairs") < words.index("Sea walls")
    assert ">Apologies<" not in words
    assert ">Apologies<" in shown(client, "q=lighthouse&routine=on")


def test_a_minute_too_long_for_a_formality_is_none(client):
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    a_minute(meeting, pack, "3", "Public Forum", text="Ann Sole asked about the lamp. " * 30)
    a_minute(meeting, pack, "4", "Public Participation", text="Ann Sole asked about the lamp.")
    index_pack(pack)
    words = shown(client, "q=Ann+Sole")
    assert ">Public Forum<" in words and ">Public Participation<" not in words


def test_a_list_that_ends_before_all_are_shown_says_so(client, harbour_pack, monkeypatch):
    assert "The list ends here" not in shown(client, "q=lighthouse")
    monkeypatch.setattr("documents.search.results.MOST_RANKED", 1)
    words = shown(client, "q=lighthouse")
    assert "2 results for" in words and "The likeliest 1 are listed" in words
    assert "The list ends here, at the likeliest 1." in words and "choose a filter" in words


def test_phrases_and_words_left_out(harbour_pack):
    assert found('"fund the lighthouse"') == ["Lighthouse repairs"]
    assert "Lighthouse repairs" not in found("lighthouse -fund")


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("committee=harbours-committee", True),
        ("kind=item", True),
        ("kind=minute", False),
        ("from=2024-02-06&to=2024-02-06", True),
        ("from=2024-02-07", False),
    ],
)
def test_filters_of_a_search(client, harbour_pack, query, there):
    assert ("Lighthouse repairs" in shown(client, f"q=lighthouse&{query}")) is there


def test_the_number_beside_a_filter_is_that_of_the_results_it_leaves(client):
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    repairs = an_item(meeting, pack, "7", "Lighthouse repairs", description="The lighthouse.")
    a_report(repairs, "Lighthouse repairs", summary="The lighthouse leaks.")
    an_item(meeting, pack, "8", "Lighthouse keepers")
    index_pack(pack)
    words = shown(client, "q=lighthouse")
    assert "2 results for" in words and "Harbours Committee (2)" in words
    assert "Report (1)" in words and "1 result for" in shown(client, "q=lighthouse&kind=report")


def test_filters_leave_what_they_count_where_most_words_are_enough(harbour_pack):
    everywhere = SearchEntry.objects.filter(routine=False)
    words = "lighthouse repairs boats"
    everything = find(words, everywhere)
    minutes = find(words, everywhere.filter(kind="minute"), everywhere=everywhere)
    assert everything.most_words and minutes.most_words
    assert set(everything.entries) and not minutes.entries.exists()


def test_words_also_searched_for_are_told_in_one_line_with_one_way_back(client):
    pack, title = a_pack("Pack"), "Bus network: reduction of service"
    an_item(a_meeting(a_committee("Roads Committee")), pack, "7", title)
    index_pack(pack)
    page = shown(client, "q=bus+cuts")
    [told] = [line for line in page.splitlines() if "in other words" in line]
    assert told.count("is searched for as") == 2 and told.count("as typed") == 1


def test_a_wrong_date_keeps_the_words_searched_for(client, harbour_pack):
    words = shown(client, "q=lighthouse&from=yesterday")
    assert "Enter a date such as" in words
    assert 'value="lighthouse"' in words and 'value="yesterday"' in words


def test_snippets_mark_matches_and_escape_everything_else(client):
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    text = "<script>x</script> Repairs & lighthouse keepers"
    an_item(meeting, pack, "7", "Item", description=text)
    index_pack(pack)
    words = shown(client, "q=lighthouse")
    assert "<mark>lighthouse</mark>" in words
    assert "<script>" not in words and "Repairs &amp; <mark>" in words


def passage_of(words: str) -> str:
    match = find(words, SearchEntry.objects.all())
    (result,) = results(grouped(match), match)
    return result.passage.replace(MATCH_STARTS, "<").replace(MATCH_ENDS, ">")


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("beacon", "I saw the <beacon> of Westering. It is an old one"),
        ("rota", f"{'so ' * 19}<rota> of keepers {'and so ' * 9}".strip()),
        ("gritting", "The <winter> <service> keeps the roads open"),
        ("LGR", "<LGR>, that is local government reorganisation, comes"),
        ("cormorants", ""),
    ],
)
def test_passages_hold_whole_words_and_mark_what_was_typed(words, passage):
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    texts = [
        "I saw the beacon of Westering. It is an old one.",
        f"{'so ' * 60}rota of keepers {'and so ' * 60}on.",
        "The winter service keeps the roads open.",
        "LGR, that is local government reorganisation, comes.",
    ]
    for number, text in enumerate(texts, start=1):
        an_item(meeting, pack, str(number), f"Item {number}", description=text)
    an_item(meeting, pack, "9", "Cormorants", description="To consider a report.")
    index_pack(pack)
    assert passage_of(words) == passage


def test_a_site_without_papers_says_so_rather_than_that_nothing_matches(client):
    words = shown(client, "q=lighthouse&kind=minute")
    assert "No paper is published here yet" in words and "Nothing published matches" not in words


def test_snippets_are_made_only_for_the_rows_shown(harbour_pack):
    lighthouse = find("lighthouse", SearchEntry.objects.filter(routine=False))
    groups = grouped(lighthouse)
    with CaptureQueriesContext(connection) as captured:
        assert [result.entry.title for result in results(groups[:1], lighthouse)] == [
            "Lighthouse repairs"
        ]
    assert len(captured.captured_queries) == 2
    assert str(captured.captured_queries).count("ts_headline") == 1


@pytest.mark.parametrize(
    "words",
    [
        "'; drop table",
        "(((",
        '"unclosed',
        '""',
        "\x00",
        "\x00lighthouse",
        "&|!:*",
        "\\",
        "the",
        "the of and is",
        "-lighthouse",
        "- - -",
        "OR OR",
        "lighthouse OR",
        "what",
        "when is it?",
        "\U0001f3e0 \U0001f3e0",
        "\u200b",
        "caf\u00e9 \u05d0\u05d1\u05d2",
        "%s %(x)s",
        "lighthouse " * 300,
        "x" * 1000,
        "1/2/3/4/5",
        "31 February 2024",
        "6 February 0000",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    ],
)
def test_odd_words_are_only_words(client, harbour_pack, words):
    for address in ("/search/", "/search/suggest/"):
        response = client.get(address, {"q": words}, follow=True)
        assert response.status_code == 200
    assert client.get("/search/", {"q": words, "exact": "on", "routine": "on"}, follow=True)


def test_a_very_long_query_is_cut_where_the_reader_sees_it(client, harbour_pack):
    words = shown(client, f"q={'lighthouse+' * 200}")
    assert "Lighthouse repairs" in words
    assert f'value="{("lighthouse " * 200)[:300].strip()}"' in words


def test_a_date_leads_to_its_meeting_and_a_name_to_its_page(client):
    rows = everything("Marigold")
    words = shown(client, "q=6+February+2024")
    assert "Best match" in words and rows.meeting.get_absolute_url() in words
    assert rows.councillor.get_absolute_url() in shown(client, "q=ada+marigold")


def test_nothing_found_says_what_to_try(client):
    a_pack("Pack")
    words = shown(client, "q=unicorn")
    assert "Nothing published matches" in words and "Try fewer words" in words


def test_an_edited_row_is_found_by_its_new_words_and_a_withdrawn_one_not_at_all():
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Harbours Committee"))
    minute = a_minute(meeting, pack, "9", "Dredging", text="Old words.")
    index_pack(pack)
    minute.text = "Newfangled words."
    minute.save()
    refresh(minute)
    assert found("newfangled") == ["Dredging"]
    Minute.objects.update(withdrawn_at=pack.published_at)
    refresh(minute)
    assert found("newfangled") == []


def test_a_row_typed_in_by_hand_is_found_without_a_paper(client):
    minute = a_minute(
        a_meeting(a_committee("Harbours Committee")), None, "9", "Typed in", page=None
    )
    refresh(minute)
    assert "Typed in" in shown(client, "q=typed")


def test_the_same_entry_in_successive_plans_is_one_result_that_names_the_others(client):
    for word in ("January", "February", "March"):
        rows = everything(word)
        type(rows.entry).objects.filter(pk=rows.entry.pk).update(
            title="Lighthouse works", description="", decision_maker="", portfolio_holder="",
            officer_contact="",
        )  # fmt: skip
        index_pack(rows.pack)
    words = shown(client, "q=lighthouse+works")
    assert words.count("record result") == 1
    assert "The same in 2 more papers" in words
    assert "January pack" in words or "February pack" in words


def test_suggestions_are_names_then_titles_each_with_its_address(client, harbour_pack):
    def suggested(typed: str) -> list[tuple[str, str]]:
        found = client.get("/search/suggest/", {"q": typed}).json()["suggestions"]
        return [(each["text"], each["kind"]) for each in found]

    assert suggested("harb") == [("Harbours Committee", "Committee")]
    assert suggested("light rep") == [("Lighthouse repairs", "")]
    assert suggested("h") == [] and suggested("") == [] and suggested("zzz") == []
    (lighthouse,) = client.get("/search/suggest/", {"q": "lighth"}).json()["suggestions"]
    assert client.get(lighthouse["address"]).status_code == 200


def test_the_boxes_work_without_suggestions_and_say_where_to_ask_for_them(client):
    words = shown(client, "")
    assert 'data-suggest="/search/suggest/"' in words and 'method="get"' in words
