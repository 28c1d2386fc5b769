"""What decisions come to, by printed words."""

import pytest

from documents.outcomes import outcome_of


@pytest.mark.parametrize(
    ("decisions", "outcome"),
    [
        ([], None),
        (["That the Library Strategy 2026 to 2031 be adopted."], "agreed"),
        (["That the Strategy, with both amendments, be recommended to Cabinet."], "recommended"),
        (["That the report be noted."], "noted"),
        (["The Transport and Connectivity Committee noted the report."], "noted"),
        (["That the report be noted.", "That £4,000 be paid."], "agreed"),
        (["That the application be deferred for a site visit."], "deferred"),
        (["Committee resolved to defer the proposal so that it can be considered"], "deferred"),
        (["That the Deferred Payment Policy be adopted."], "agreed"),
        (["That planning permission be refused."], "refused"),
        (
            [
                "That permission be granted.",
                "That, if the agreement is not completed by October, permission be refused.",
            ],
            "agreed",
        ),
        (["That Cllr C Threlfall be appointed to the Fire Authority."], "agreed"),
    ],
)
def test_outcome(decisions, outcome):
    assert outcome_of(decisions) == outcome
