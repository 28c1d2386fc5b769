"""`manage.py accuracy`: the parser's records against true ones, and against the baseline."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand

from ingest.accuracy import baseline
from ingest.accuracy.packs import REAL_TRUTHS, SAMPLES, TrulyRead, real_packs, sample_packs
from ingest.accuracy.scoring import GroupScore, Miss, mean_f1, score_pack
from ingest.parsing.encoding import encode
from ingest.parsing.parse import parse_pack
from ingest.parsing.unreadable import UnreadablePaper
from ingest.samples.writing import write_sample_packs

SHOWN = 160  # letters of a value that differs


class Command(BaseCommand):
    help = "Score what the parser reads against true records; name gains and losses."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("words", nargs="*", help="only packs whose name holds one of these")
        parser.add_argument("--misses", type=int, default=0, help="show a pack's worst differences")
        parser.add_argument(
            "--accept-as-baseline",
            action="store_true",
            help="write these scores into the committed baseline",
        )

    def handle(
        self,
        *args: Any,
        words: list[str],
        misses: int,
        accept_as_baseline: bool,
        **options: Any,
    ) -> None:
        """Exits with 1 where a score fell below the baseline and was not accepted."""
        known, read = baseline.load(), {}
        losses = 0
        for pack in self._packs(words):
            scores = self._score(pack)
            read[pack.name] = baseline.figures(scores)
            changes = list(baseline.changes(known.get(pack.name, {}), read[pack.name]))
            if pack.name in known:
                losses += sum(change.is_loss for change in changes)
                self._say(f"    {change}" for change in changes)
            else:
                self._say(["    not in the baseline yet"])
            self._say_misses(scores, misses)
        if accept_as_baseline:
            baseline.accept(read)
            self._say([f"The baseline now holds the scores of {len(read)} packs."])
        elif losses:
            self._say([f"{losses} figures fell. --accept-as-baseline keeps them nevertheless."])
            sys.exit(1)

    def _packs(self, words: Sequence[str]) -> list[TrulyRead]:
        if not sample_packs():
            self._say([f"Typesetting the sample packs in {SAMPLES} ..."])
            write_sample_packs(SAMPLES)
        real = real_packs()
        if not real:
            self._say([f"No real packs: {REAL_TRUTHS} is not there. Only samples are scored."])
        packs = [*real, *sample_packs()]
        return [pack for pack in packs if not words or any(word in pack.name for word in words)]

    def _score(self, pack: TrulyRead) -> dict[str, GroupScore]:
        try:
            record = encode(parse_pack(pack.paper))
        except UnreadablePaper as refusal:
            self._say([f"{pack.name}  refused: {refusal}"])
            record = {}
        scores = score_pack(pack.true_record(), record)
        lowest = min(scores.items(), key=lambda pair: pair[1].f1, default=None)
        weakest = f"  weakest {lowest[0]} {lowest[1].f1:.3f}" if lowest else ""
        self._say([f"{pack.name:60} {mean_f1(scores):.3f}{weakest}"])
        return scores

    def _say_misses(self, scores: dict[str, GroupScore], count: int) -> None:
        found = sorted(
            (miss for score in scores.values() for miss in score.misses),
            key=lambda miss: miss.score,
        )
        for miss in found[:count]:
            self._say(_lines_of(miss))

    def _say(self, lines: Any) -> None:
        for line in lines:
            self.stdout.write(line)
            self.stdout.flush()


def _lines_of(miss: Miss) -> list[str]:
    place = f"    [{miss.score:.2f}] {miss.group}: {miss.field} of {str(miss.key)[:70]}"
    return [
        place,
        f"        true: {str(miss.true)[:SHOWN]}",
        f"        read: {str(miss.read)[:SHOWN]}",
    ]
