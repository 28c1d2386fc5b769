"""What hangs on a name and goes with it when it is merged, counted in an officer's words."""

from typing import Any

# For one, and for several, by the name that the relation has on the row.
IN_WORDS = {
    "meetings": ("meeting", "meetings"),
    "memberships": ("period of membership", "periods of membership"),
    "portfolio_holdings": ("period as portfolio holder", "periods as portfolio holder"),
    "holdings": ("period of a portfolio holder", "periods of portfolio holders"),
    "attendances": ("entry in a list of attendance", "entries in lists of attendance"),
    "proposed": ("minute, as the proposer", "minutes, as the proposer"),
    "seconded": ("minute, as the seconder", "minutes, as the seconder"),
    "reports": ("report", "reports"),
    "reports_brought": ("report", "reports"),
    "report_listings": ("listing at the head of a report", "listings at the heads of reports"),
    "plan_listings": ("listing in a forward plan", "listings in forward plans"),
    "plan_entries": ("forward plan entry", "forward plan entries"),
    "work_programmes": ("work programme", "work programmes"),
    "merged_from": ("name merged into it before", "names merged into it before"),
}
UNTOLD = {"search_entries"}  # the portal's own index, made from the rows above


def what_moves(other: Any) -> list[tuple[int, str]]:
    """How many rows of each kind name `other`, each number with its words; kinds without any are
    left out. Public or not: both move."""
    counted = []
    for relation in other._meta.related_objects:
        if relation.name in UNTOLD:
            continue
        rows = relation.related_model._default_manager.filter(**{relation.field.name: other})
        if number := rows.count():
            one, several = IN_WORDS[relation.name]
            counted.append((number, one if number == 1 else several))
    return counted
