"""What a reader typed, taken apart."""

import pytest

from documents.search.acronyms import acronyms_in, folded
from documents.search.references import reference_typed, reference_words
from documents.search.typed import Typed


def pieces(words: str) -> list[str]:
    return [piece.text for piece in Typed.of(words).pieces]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("housing strategy", ["housing", "strategy"]),
        ('"outline business case" flood', ["outline business case", "flood"]),
        ("“curly quotes” too", ["curly quotes", "too"]),
        ("what did cabinet decide about libraries?", ["cabinet", "libraries"]),
        ("What's happening with the harbour wall", ["happening", "with", "the", "harbour", "wall"]),
        ("how much is council tax going up", ["council", "tax", "up"]),
        ("which council houses did the council sell", ["council", "houses", "the", "sell"]),
        ("when is the number 14 bus cut", ["the", "14", "bus", "cut"]),
        ("how large is the number of homes", ["large", "the", "number", "of", "homes"]),
        ("decision notices", ["decision", "notices"]),
        ("what", ["what"]),
        ('"unclosed phrase', ["unclosed", "phrase"]),
        ("--- ?? !!", []),
        ("P/FUL/2026/00388.", ["P/FUL/2026/00388"]),
    ],
)
def test_pieces(typed, words):
    assert pieces(typed) == words


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("what did cabinet decide about libraries", "minute"),
        ("when will cabinet decide on the levy", "plan"),
        ("when is the library strategy due", "plan"),
        ("who asked about potholes", "question"),
        ("library strategy decision", ""),
    ],
)
def test_a_question_says_what_kind_of_record_it_is_after(typed, kind):
    assert Typed.of(typed).meant == kind


def test_a_minus_leaves_out_and_or_offers():
    first, second, third = Typed.of("budget OR precept -capital").pieces
    assert (first.excluded, second.alternative, third.excluded) == (False, True, True)
    assert pieces("medium-term") == ["medium-term"]
    assert not Typed.of("medium-term").pieces[0].excluded


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "the Special Educational Needs and Disabilities (SEND) code",
            [("SEND", "Special Educational Needs and Disabilities")],
        ),
        ("SEND (Special Educational Needs and Disabilities)", [("SEND", None)]),
        ("a medium-term financial\nplan (MTFP)", [("MTFP", "medium-term financial plan")]),
        ("Traffic Regulation Orders (TROs)", [("TRO", "Traffic Regulation Orders")]),
        ("Equality, Diversity & Inclusion (EDI)", [("EDI", "Equality, Diversity & Inclusion")]),
        ("a minimum of 10,000 sqm (GEA)", []),
        ("the Act 1972 (as amended)", []),
        ("It met at the Club. Zone A (CAZ)", []),
        ("Cllr Jones (Chairman)", []),
    ],
)
def test_acronyms_are_read_where_the_paper_explains_them(text, pairs):
    found = list(acronyms_in(text))
    assert [pair.short for pair in found] == [short for short, _ in pairs]
    assert all(long in (None, pair.long) for pair, (_, long) in zip(found, pairs, strict=True))


def test_long_forms_of_one_and_of_many_are_the_same():
    assert folded("Special Educational Need and Disability") != folded("Special Need")
    assert folded("Clean Air Zones") == folded("clean air zone")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("P/FUL/2026/00388 - Kiosk", "pful202600388"),
        ("P/FUL/2026/00388 - Kiosk", "202600388"),
        ("(24/00093)", "2400093"),
        ("Plan 2026 to 2031", "202631"),
        ("Budget 2027/28", "202728"),
        ("from 2023-24.", "202324"),
    ],
)
def test_references_and_years_can_be_found_by_one_word(text, word):
    assert word in reference_words(text)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("p/ful/2026/00388", "pful202600388"),
        ("2026/00388", "202600388"),
        ("P-FUL-2026-00388", "pful202600388"),
        ("24-00115", "2400115"),
        ("16-17", ""),
        ("medium-term", ""),
        ("2027-28", "202728"),
        ("2027/2028", "202728"),
        ("and/or", ""),
        ("strategy", ""),
    ],
)
def test_what_is_typed_of_a_reference_is_the_same_word(typed, word):
    assert reference_typed(typed) == word
