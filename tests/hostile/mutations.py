"""Ways to spoil a PDF, each repeatable: the same seed gives the same bytes."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterator

Mutation = Callable[[bytes, random.Random], bytes]

BOMB = zlib.compress(zlib.compress(bytes(60_000_000), 9), 9)  # 60 MB in a few hundred bytes
NUMBER = re.compile(rb"(?<=[ \[])-?\d+(?:\.\d+)?(?=[ \]\n/])")


def truncated(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[: chance.randrange(20, len(pdf))]


def head_cut_off(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[chance.randrange(1, len(pdf) // 2) :]


def bits_flipped(pdf: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(pdf)
    for _ in range(chance.choice((1, 10, 100))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def bytes_overwritten(pdf: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(pdf))
    return pdf[:at] + chance.randbytes(64) + pdf[at + 64 :]


def chunks_swapped(pdf: bytes, chance: random.Random) -> bytes:
    a, b, c = sorted(chance.sample(range(len(pdf)), 3))
    return pdf[:a] + pdf[b:c] + pdf[a:b] + pdf[c:]


def chunk_repeated(pdf: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.sample(range(len(pdf)), 2))
    return pdf[:b] + pdf[a:b] * 3 + pdf[b:]


def xref_shifted(pdf: bytes, chance: random.Random) -> bytes:
    def shift(match: re.Match[bytes]) -> bytes:
        return b"%010d 00000 n" % max(0, int(match[1]) + chance.randrange(-50, 50))

    return re.sub(rb"(\d{10}) 00000 n", shift, pdf)


def xref_gone(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[: pdf.rindex(b"xref\n")] if b"xref\n" in pdf else pdf[:-40]


def startxref_elsewhere(pdf: bytes, chance: random.Random) -> bytes:
    place = chance.choice((0, 5, len(pdf) * 2, 2**31 - 1, 2**63))
    return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % place, pdf)


def count_of_pages(pdf: bytes, chance: random.Random) -> bytes:
    count = chance.choice((-1, 0, 4_000, 1_000_000, 2**31 - 1))
    return re.sub(rb"/Count \d+", b"/Count %d" % count, pdf)


def pages_in_a_circle(pdf: bytes, chance: random.Random) -> bytes:
    number = re.search(rb"/Pages (\d+) 0 R", pdf)
    target = number[1] if number else b"1"
    return re.sub(rb"/Kids\s*\[[^\]]*\]", b"/Kids [ %s 0 R ]" % (target + b" 0 R " + target), pdf)


def numbers_made_absurd(pdf: bytes, chance: random.Random) -> bytes:
    absurd = (b"0", b"-1", b"99999999999", b"1e400", b"-2147483649", b"0.0000001", b"nan")

    def spoil(match: re.Match[bytes]) -> bytes:
        return chance.choice(absurd) if chance.random() < 0.05 else match[0]

    return NUMBER.sub(spoil, pdf)


def page_of_absurd_size(pdf: bytes, chance: random.Random) -> bytes:
    boxes = (b"0 0 0 0", b"0 0 1e9 1e9", b"-1 -1 -2 -2", b"0 0 595", b"/A /B /C /D", b"500 800 0 0")
    return re.sub(rb"/MediaBox \[[^\]]*\]", b"/MediaBox [ %s ]" % chance.choice(boxes), pdf)


def nested_deeply(pdf: bytes, chance: random.Random) -> bytes:
    opening, closing = chance.choice(((b"[", b"]"), (b"<< /A ", b" >>"), (b"(", b")")))
    depth = chance.choice((500, 50_000))
    return pdf.replace(
        b"/Type /Catalog", b"/Type /Catalog /Deep " + opening * depth + closing * depth
    )


def drawing_nested_deeply(pdf: bytes, chance: random.Random) -> bytes:
    stream = b"q " * 20_000 + b"BT " * 20_000 + b"[" * 20_000
    return _with_contents(pdf, zlib.compress(stream), b"/FlateDecode")


def zip_bomb(pdf: bytes, chance: random.Random) -> bytes:
    return _with_contents(pdf, BOMB, b"[ /FlateDecode /FlateDecode ]")


def text_bomb(pdf: bytes, chance: random.Random) -> bytes:
    line = b"1 0 0 1 40 %d Tm (Minutes of the Committee) Tj "
    lines = b"".join(line % chance.randrange(800) for _ in range(8_000))
    stream = b"BT /F1 9 Tf " + lines + b"ET"
    return _with_contents(pdf, zlib.compress(stream, 9), b"/FlateDecode")


def rule_bomb(pdf: bytes, chance: random.Random) -> bytes:
    rules = b"".join(
        b"%d %d m %d %d l S " % (x, y, x + 300, y)
        for x, y in ((chance.randrange(300), chance.randrange(800)) for _ in range(20_000))
    )
    words = b"BT /F1 12 Tf 40 700 Td (Minutes of the Committee) Tj ET "
    return _with_contents(pdf, zlib.compress(words + rules, 9), b"/FlateDecode")


def lengths_that_lie(pdf: bytes, chance: random.Random) -> bytes:
    length = chance.choice((0, 1, 10**9, -5))
    return re.sub(rb"/Length \d+", b"/Length %d" % length, pdf)


def filters_renamed(pdf: bytes, chance: random.Random) -> bytes:
    name = chance.choice((b"/LZWDecode", b"/DCTDecode", b"/JBIG2Decode", b"/Nonsense", b"/Crypt"))
    return pdf.replace(b"/FlateDecode", name)


def encodings_renamed(pdf: bytes, chance: random.Random) -> bytes:
    name = chance.choice((b"/Identity-H", b"/UniJIS-UTF16-H", b"/Nonsense", b"/MacRomanEncoding"))
    return pdf.replace(b"/WinAnsiEncoding", name)


def letters_without_meaning(pdf: bytes, chance: random.Random) -> bytes:
    stream = b"BT /F1 12 Tf 40 700 Td (" + bytes(range(1, 40)) + b"\\000\\377\\376\\000A) Tj ET"
    return _with_contents(pdf, zlib.compress(stream), b"/FlateDecode")


def fonts_that_are_pages(pdf: bytes, chance: random.Random) -> bytes:
    return re.sub(rb"/F1 \d+ 0 R", b"/F1 1 0 R /F2 9999 0 R", pdf)


def locked_by_nonsense(pdf: bytes, chance: random.Random) -> bytes:
    lock = b"<< /Filter /Standard /V %d /R 3 /O (x) /U (y) /P -1 >>" % chance.randrange(-1, 7)
    return re.sub(rb"trailer\s*<<", b"trailer\n<< /Encrypt " + lock, pdf)


def objects_unended(pdf: bytes, chance: random.Random) -> bytes:
    return pdf.replace(b"endobj", b"", chance.randrange(1, 6)).replace(b"endstream", b"", 1)


def with_a_word_before(pdf: bytes, chance: random.Random) -> bytes:
    return b"Dear Clerk,\n" * chance.choice((1, 200)) + pdf


def nothing_but_noise(pdf: bytes, chance: random.Random) -> bytes:
    return b"%PDF-1.7\n" + chance.randbytes(chance.choice((10, 5_000)))


def _with_contents(pdf: bytes, stream: bytes, filters: bytes) -> bytes:
    """The PDF with another drawing on every page, as a further object behind the others."""
    drawing = b"9000 0 obj\n<< /Length %d /Filter %s >>\nstream\n%s\nendstream\nendobj\n"
    spoilt = re.sub(rb"/Contents \d+ 0 R", b"/Contents 9000 0 R", pdf)
    objects, xref, trailer = spoilt.rpartition(b"\nxref\n")
    assert xref, "the trailer has to name the root still, or nothing at all is read"
    drawn = drawing % (len(stream), filters, stream)
    return objects + b"\n" + drawn + trailer[trailer.index(b"trailer") :]


MUTATIONS: tuple[Mutation, ...] = (
    truncated, head_cut_off, bits_flipped, bytes_overwritten, chunks_swapped, chunk_repeated,
    xref_shifted, xref_gone, startxref_elsewhere, count_of_pages, pages_in_a_circle,
    numbers_made_absurd, page_of_absurd_size, nested_deeply, drawing_nested_deeply, zip_bomb,
    text_bomb, rule_bomb, lengths_that_lie, filters_renamed, encodings_renamed,
    letters_without_meaning, fonts_that_are_pages, locked_by_nonsense, objects_unended,
    with_a_word_before, nothing_but_noise,
)  # fmt: skip


def mutants(papers: dict[str, bytes], of_each: int) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of so many mutants of each kind and paper."""
    for name, pdf in papers.items():
        for mutation in MUTATIONS:
            for number in range(of_each):
                seed = f"{name}-{mutation.__name__}-{number}"
                yield seed, mutation(pdf, random.Random(seed))
