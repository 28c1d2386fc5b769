"""What is to become of each page, as plain values that a child process is told."""

from typing import Any

from documents.models import Pack
from documents.withholding.models import Finding, PageDecision

DRAWN = (
    *("text-under-a-box", "hidden-text", "text-beyond-the-edge", "redaction-not-applied"),
    *("spoken-text", "hidden-layer"),
)
"""Findings on pages that, once released, the public gets as a picture: nothing hides in that."""

NOT_CLEANED = "no-public-file"
"""Finding on a file that cannot be taken apart: released, the public gets pictures of its pages."""

Plan = dict[str, Any]


def plan_of(pack: Pack) -> Plan:
    """`withheld`: by page, the sheet's words; `drawn`: released pages that become pictures.

    The keys of pages are text, as JSON has it; equal plans make equal files.
    """
    decisions = list(PageDecision.objects.in_force().filter(pack=pack).exclude(page=0))
    hidden = set(Finding.objects.filter(pack=pack, code__in=DRAWN).values_list("page", flat=True))
    already = pack_plan(pack)
    hidden |= set(already.get("drawn", ()))
    released = {decision.page for decision in decisions if not decision.withheld}
    plan: Plan = {
        "withheld": {str(each.page): sheet_of(each) for each in decisions if each.withheld},
        "drawn": sorted(released & hidden),
    }
    if _only_as_pictures(pack):
        plan["all_drawn"] = True
    return plan


def _only_as_pictures(pack: Pack) -> bool:
    decided = PageDecision.objects.in_force().filter(pack=pack, page=0, withheld=False)
    return decided.exists() and Finding.objects.filter(pack=pack, code=NOT_CLEANED).exists()


def pack_plan(pack: Pack) -> Plan:
    """The plan that the pack's public file was made by; empty where there is none."""
    made = getattr(pack, "public_file", None)
    return made.plan if made else {}


def changes_pages(plan: Plan) -> bool:
    return bool(plan.get("withheld") or plan.get("drawn"))


def sheet_of(decision: PageDecision) -> dict[str, Any]:
    """What stands on the sheet in a withheld page's place."""
    return {
        "printed": decision.printed_page,
        "ground": decision.ground,
        "confidential": decision.confidential,
        "paragraphs": list(decision.paragraphs),
        "reason": decision.reason,
    }
