"""What officers are asked: two sides that may be one matter, each with what it has already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.matters.event import Mark
from documents.matters.models import Link, Matter, Step
from documents.matters.pages import marks_of
from documents.printed_numbers import PrintedNumbers, printed_numbers


@dataclass(frozen=True, slots=True)
class Side:
    """One step of a question, and the other steps of its matter."""

    step: Step
    matter: Matter | None
    others: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Question:
    link: Link
    first: Side
    second: Side
    marks: tuple[Mark, ...]


def questions_about(links: Iterable[Link]) -> list[Question]:
    """The questions of these links, with rows and matters: four queries, however many."""
    links = list(links)
    asked = {key for link in links for key in (link.first_id, link.second_id)}
    steps = Step.objects.with_rows().in_bulk(list(asked))
    numbers = {step.matter_id for step in steps.values() if step.matter_id}
    matters = Matter.objects.titled().in_bulk(list(numbers))
    beside: dict[int, list[Step]] = {number: [] for number in numbers if number}
    for other in Step.objects.published().filter(matter__in=matters).with_rows():
        beside[other.matter_id or 0].append(other)
    printed = printed_numbers(*(step.row for step in steps.values()))
    return [_question(link, steps, matters, beside, printed) for link in links]


def _question(
    link: Link,
    steps: dict[int, Step],
    matters: dict[int, Matter],
    beside: dict[int, list[Step]],
    printed: PrintedNumbers,
) -> Question:
    def side(key: int) -> Side:
        step = steps[key]
        others = [other for other in beside.get(step.matter_id or 0, []) if other.pk != key]
        return Side(step, matters.get(step.matter_id or 0), others)

    return Question(
        link, side(link.first_id), side(link.second_id), tuple(marks_of(link, steps, printed))
    )
