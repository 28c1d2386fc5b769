"""Candidates made into steps and links: rows are written only where something changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from documents.matters.models import Link, Step
from documents.wording.titles import readable
from ingest.matters.candidates import Candidate, Place
from ingest.matters.pairs import pairs_to_compare, rarity_of
from ingest.matters.signs import signs_between
from ingest.matters.stages import EXEMPT
from ingest.matters.weights import DOUBTFUL, SURE, Sign

BATCH = 500
LEADS_TO_A_DAY = frozenset(["agenda", "reference", "meeting", "asked", "due"])
LEADS_ON = LEADS_TO_A_DAY | {"committee", "sent", "text", "stages"}
"""Signs by which one paper leads to another, though they are far apart or much alike."""

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link between two candidates, not yet written."""

    one: Candidate
    other: Candidate
    signs: tuple[Sign, ...]

    @property
    def strength(self) -> int:
        return sum(sign.strength for sign in self.signs)

    @property
    def sure(self) -> bool:
        """Whether it joins by itself.

        Titles of which each says something of its own never do, nor those that name another part
        or phase. Titles that may mean another thing each time, and papers a year apart, do only
        where a paper leads from one to the other.
        """
        names = {sign.name for sign in self.signs}
        if "numbers" in names or ("shared words" in names and "text" not in names):
            return False
        if _recurs(self.one, self.other) and not names & LEADS_TO_A_DAY:
            return False
        if "apart" in names and not names & LEADS_ON:
            return False
        return self.strength >= SURE


def propose(rows: list[Candidate]) -> list[Proposal]:
    """Every link worth keeping: sure, or doubtful enough to ask about."""
    rarity = rarity_of(rows)
    found = []
    for one, other in pairs_to_compare(rows, rarity):
        if _told_apart(one, other):
            continue
        signs = tuple(signs_between(one, other, rarity))
        proposal = Proposal(one, other, signs)
        if proposal.sure or (proposal.strength >= DOUBTFUL and not _recurs(one, other)):
            found.append(proposal)
    return found


def _told_apart(one: Candidate, other: Candidate) -> bool:
    """Whether one list, or one meeting's agenda, has both as matters of their own."""
    if one.listed_in == other.listed_in:
        return not (_are_stages(one, other) or _are_halves(one, other))
    if (
        not (one.held and other.held)
        or one.listed_in.split(":")[1] != other.listed_in.split(":")[1]
    ):
        return False
    return one.kind == other.kind or bool(one.item and other.item and one.item != other.item)


def _are_stages(one: Candidate, other: Candidate) -> bool:
    """Whether one plan announces a thing twice: its outline business case, then the full one."""
    if one.kind != "plan_entry" or one.recurring or other.recurring:
        return False
    alike = one.read.is_but_stage(other.read) and len(one.read.topic) > 1
    days = [row.mentions[0].date for row in (one, other)]
    return alike and one.read.stages != other.read.stages and all(days) and days[0] != days[1]


def _are_halves(one: Candidate, other: Candidate) -> bool:
    """Whether one agenda or its minutes have a thing twice: in public, and what is exempt of it."""
    if not (one.held and other.held):
        return False
    exempt = [bool(EXEMPT.search(row.title)) for row in (one, other)]
    return exempt[0] != exempt[1] and one.read.is_but_stage(other.read)


def _recurs(one: Candidate, other: Candidate) -> bool:
    return one.recurring or other.recurring


def write_steps(rows: Iterable[Candidate]) -> dict[Key, Step]:
    """A step for every candidate, up to date; steps of rows no longer public are set aside."""
    known = {(step.kind, step.row_id): step for step in Step.objects.all()}
    new, changed = [], []
    for row in rows:
        step = known.get(row.key)
        values = _values(row)
        if step is None:
            step = known[row.key] = Step(**{f"{row.kind}_id": row.pk}, **values)
            new.append(step)
        elif any(getattr(step, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(step, name, value)
            changed.append(step)
    Step.objects.bulk_create(new, batch_size=BATCH)
    Step.objects.bulk_update(
        changed, ["title", "date", "listed_in", "naming_rank", "in_public"], batch_size=BATCH
    )
    current = {row.key for row in rows}
    gone = [step.pk for key, step in known.items() if key not in current and step.in_public]
    Step.objects.filter(pk__in=gone).update(in_public=False)
    return {key: known[key] for key in current}


def _values(row: Candidate) -> dict[str, Any]:
    return {
        "title": readable(row.title)[:500],
        "date": row.date,
        "listed_in": row.listed_in[:60],
        "naming_rank": row.naming_rank,
        "in_public": True,
    }


def write_links(proposals: Iterable[Proposal], steps: dict[Key, Step]) -> None:
    """The links as proposed, and no others."""
    wanted = dict(_as_link(proposal, steps) for proposal in proposals)
    known = {(link.first_id, link.second_id): link for link in Link.objects.all()}
    gone = [link.pk for pair, link in known.items() if pair not in wanted]
    Link.objects.filter(pk__in=gone).delete()
    new, changed = [], []
    for pair, link in wanted.items():
        old = known.get(pair)
        if old is None:
            new.append(link)
        elif (old.signs, old.strength, old.sure) != (link.signs, link.strength, link.sure):
            old.signs, old.strength, old.sure = link.signs, link.strength, link.sure
            changed.append(old)
    Link.objects.bulk_create(new, batch_size=BATCH)
    Link.objects.bulk_update(changed, ["signs", "strength", "sure"], batch_size=BATCH)


def _as_link(proposal: Proposal, steps: dict[Key, Step]) -> tuple[tuple[int, int], Link]:
    one, other = steps[proposal.one.key], steps[proposal.other.key]
    turned = one.pk > other.pk
    first, second = (other, one) if turned else (one, other)
    signs = [_as_json(sign, one.pk, other.pk) for sign in proposal.signs if sign.words]
    link = Link(
        first=first, second=second, signs=signs, strength=proposal.strength, sure=proposal.sure
    )
    return (first.pk, second.pk), link


def _as_json(sign: Sign, one: int, other: int) -> dict[str, Any]:
    printed = [_printed(step, place) for step, place in ((one, sign.first), (other, sign.second))]
    return {
        "sign": sign.name,
        "words": sign.words,
        "strength": sign.strength,
        "printed": [place for place in printed if place["page"]],
    }


def _printed(step: int, place: Place | None) -> dict[str, Any]:
    page, printed = (place.page, place.printed_page) if place else (None, None)
    return {"step": step, "page": page, "printed_page": printed}
