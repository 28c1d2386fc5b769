"""Who and what printed names mean."""

import pytest

from committees.models import Committee, Councillor, Portfolio
from ingest.match.committees import CommitteeIndex
from ingest.match.councillors import CouncillorIndex
from ingest.match.names import may_be_one, plain_name, take_apart
from ingest.match.portfolios import Holder, PortfolioIndex, read_holders, read_post


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Cllr B Quayle", "B Quayle"),
        ("Mr R C Love, OBE", "R C Love"),
        ("Councillor Mrs Shewell", "Shewell"),
        ("Mike Parkes (Chairman)", "Mike Parkes"),
    ],
)
def test_name_is_freed_of_titles(printed, name):
    assert plain_name(printed) == name


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("B Quayle", "Byron Quayle", True),
        ("R W Gough", "Roger Gough", True),
        ("P J Oakford", "Peter Oakford", True),
        ("Jane Somper", "Jill Somper", False),
        ("J Somper", "Jill Haynes", False),
        ("R.W. Gough", "S Gough", False),
        ("Anne O'Brien", "A O’Brien", True),
    ],
)
def test_names_that_may_be_one_persons(first, second, one):
    assert may_be_one(take_apart(first), take_apart(second)) is one


@pytest.mark.parametrize(
    ("printed", "office", "portfolio"),
    [
        ("Leader / Governance, Performance", "leader", "Governance, Performance"),
        ("Leader of the Council", "leader", ""),
        ("Deputy Leader and Portfolio Holder for Finance", "deputy leader", "Finance"),
        ("Portfolio Holder for People - Children and Skills", "", "People - Children and Skills"),
        ("Cabinet Member for Adult Social Care", "", "Adult Social Care"),
        ("Highways, Travel and Environment", "", "Highways, Travel and Environment"),
        ("Leadership and Culture", "", "Leadership and Culture"),
    ],
)
def test_post_is_office_and_portfolio(printed, office, portfolio):
    post = read_post(printed)
    assert (post.office, post.portfolio) == (office, portfolio)


@pytest.mark.parametrize(
    ("printed", "holders"),
    [
        ("Cllr B Quayle, Children, Education", [("B Quayle", "Children, Education")]),
        ("Roger Gough – Leader of the Council", [("Roger Gough", "Leader of the Council")]),
        ("Cllr Jane Somper (Adult Social Care)", [("Jane Somper", "Adult Social Care")]),
        ("Portfolio Holder for Planning", [("", "Portfolio Holder for Planning")]),
        (
            "Cllr S Flower, Leader of the Council\nCllr Jill Haynes, Corporate Development",
            [("S Flower", "Leader of the Council"), ("Jill Haynes", "Corporate Development")],
        ),
        (
            "Cllr Ann Marsh-Tey\nCabinet Member for Ports",
            [("Ann Marsh-Tey", "Cabinet Member for Ports")],
        ),
        ("", []),
    ],
)
def test_holders_line_names_people_and_posts(printed, holders):
    assert list(read_holders(printed)) == [Holder(*holder) for holder in holders]


@pytest.mark.django_db
class TestCouncillors:
    def make(self, *names):
        for number, name in enumerate(names):
            Councillor.objects.create(name=name, slug=f"c{number}")
        return CouncillorIndex()

    def test_initial_finds_the_only_one(self):
        assert self.make("Byron Quill", "Ada Quill").find("Cllr B Quill").councillor.name == (
            "Byron Quill"
        )

    def test_initial_of_two_is_ambiguous(self):
        match = self.make("Byron Quill", "Bella Quill").find("B Quill")
        assert match.is_ambiguous and len(match.candidates) == 2

    def test_whole_name_is_not_ambiguous(self):
        match = self.make("B Quill", "Bella Quill", "Byron Quill").find("Byron Quill")
        assert match.councillor.name == "Byron Quill"

    def test_surname_alone_means_somebody_who_was_there(self):
        index = self.make("Byron Quill", "Ada Marsh")
        quill = Councillor.objects.get(name="Byron Quill")
        assert index.find("Quill", nearby=[quill]).councillor == quill
        assert index.find("Quill").councillor is None
        assert not index.find("Quill").is_ambiguous

    def test_surname_of_two_who_were_there_is_ambiguous(self):
        index = self.make("Byron Quill", "Ada Quill")
        assert index.find("Quill", nearby=Councillor.objects.all()).is_ambiguous

    def test_alias_counts(self):
        Councillor.objects.create(name="Bill Quill", slug="q", aliases=["William Quill"])
        assert CouncillorIndex().find("W Quill").councillor.name == "Bill Quill"


@pytest.mark.django_db
class TestPortfolios:
    def make(self, *names):
        for number, name in enumerate(names):
            Portfolio.objects.create(name=name, slug=f"p{number}")
        return PortfolioIndex({})

    @pytest.mark.parametrize(
        "printed",
        [
            "Portfolio Holder for People - Children, Skills & Help",
            "Children, Skills and Help",
            "People – Children, Skills, and Help",
        ],
    )
    def test_forms_of_one_name(self, printed):
        assert self.make("People - Children, Skills and Help", "Planning").find(printed)

    def test_one_word_is_too_little(self):
        assert self.make("Planning and Housing").find("Planning") is None

    def test_shorter_form_needs_the_same_holder_where_one_is_named(self):
        index = self.make("Adult Care, Health and Housing")
        portfolio = Portfolio.objects.get()
        holder = Councillor.objects.create(name="Jane Hollis", slug="h")
        assert index.find("Adult Care and Health", held_by=holder) is None
        index.add_holder(portfolio, holder)
        assert index.find("Adult Care and Health", held_by=holder) == portfolio

    def test_leader_means_the_portfolio_that_names_the_office(self):
        Portfolio.objects.create(name="Governance", slug="g", aliases=["Leader / Governance"])
        Portfolio.objects.create(name="Finance", slug="f", aliases=["Deputy Leader and Finance"])
        assert PortfolioIndex({}).find("Leader of the Council").name == "Governance"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "printed",
    [
        "Harbours & Coast Committee",
        "The Harbours and Coast Committee",
        "HARBOURS AND COAST COMMITTEE",
    ],
)
def test_committee_is_found_by_forms_of_its_name(printed):
    committee = Committee.objects.create(name="Harbours and Coast Committee", slug="h")
    assert CommitteeIndex().find(printed) == committee
    assert CommitteeIndex().find("Harbours Sub-Committee") is None
