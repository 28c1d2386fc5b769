"""What is not public, asked for in every way by every role: by address, method, range and cache."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from documents.actions import withdraw_pack
from tests.accounts.conftest import code_of, enrol, sign_in
from tests.accounts.matrix import ROLES
from tests.public.builders import Everything, everything

pytestmark = pytest.mark.django_db
STAFF_MAY_REVIEW = {"officer", "editor"}


def client_of(role: str, person) -> Client:
    client = Client()
    if role == "resident":
        client.force_login(User.objects.create_user("resident"))
    elif role != "anonymous":
        client.force_login(person(role))
    return client


def public_addresses(rows: Everything) -> list[str]:
    meeting, paper = rows.meeting.get_absolute_url(), rows.pack.get_absolute_url()
    return [
        *(meeting, f"{meeting}minutes/", f"{meeting}minutes/minutes.html", f"{meeting}meeting.ics"),
        *(f"{meeting}items/1/", f"{meeting}items/1/pages.pdf", f"{meeting}items/1/report/"),
        *(f"{meeting}items/1/report/report.html", f"{meeting}minutes/41/"),
        *(paper, f"{paper}1/", f"{paper}reports/1/", f"{paper}forward-plan/1/"),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_unpublished_paper_is_nobodys_at_its_public_addresses(role: str, person) -> None:
    rows, client = everything("Zebrafish", published=False), client_of(role, person)
    for address in public_addresses(rows):
        for ask in (client.get, client.head):
            assert ask(address).status_code == 404, f"{role}: {address}"
    for address in ("/sitemap.xml", "/calendar.ics", "/search/suggest/?q=Zebra"):
        assert b"zebrafish" not in client.get(address).content.lower()
    assert b"No paper is published here yet" in client.get("/search/?q=Zebrafish").content


@pytest.mark.parametrize("role", ROLES)
def test_its_file_and_pictures_are_for_those_who_review(role: str, person) -> None:
    rows, client = everything("Zebrafish", published=False), client_of(role, person)
    address = f"{rows.pack.get_absolute_url()}pack.pdf"
    due = 200 if role in STAFF_MAY_REVIEW else 404
    assert client.get(address).status_code == due
    assert client.head(address).status_code == due
    assert client.get(address, headers={"Range": "bytes=0-9"}).status_code == due
    if due == 200:
        assert client.get(address)["Cache-Control"] == "private, no-store"
    picture = reverse("ingest:page_picture", args=[rows.pack.hash8, 1])
    if role not in STAFF_MAY_REVIEW:
        assert client.get(picture).status_code == 404
        assert client.get(f"{picture}?original=1").status_code == 404


@pytest.mark.parametrize("method", ["get", "head"])
def test_what_a_reader_kept_of_a_paper_is_not_confirmed_once_it_is_withdrawn(method: str) -> None:
    rows, client = everything("Marigold"), Client()
    address = f"{rows.pack.get_absolute_url()}pack.pdf"
    kept = client.get(address)
    tag = {"If-None-Match": kept["ETag"]}
    assert getattr(client, method)(address, headers=tag).status_code == 304
    withdraw_pack(rows.pack, by=None, reason="A wrong figure.")
    for headers in (tag, {"If-None-Match": "*"}, {"Range": "bytes=0-9"}):
        answer = getattr(client, method)(address, headers=headers)
        assert answer.status_code == 410 and "ETag" not in answer


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_public_addresses_take_nothing(method: str) -> None:
    rows, client = everything("Marigold"), Client(enforce_csrf_checks=True)
    for address in public_addresses(rows):
        assert getattr(client, method)(address).status_code in (403, 404, 405), address


def test_many_wrong_codes_close_the_second_step_for_a_while(client: Client, person) -> None:
    user = person("officer")
    enrol(user)
    sign_in(client, "officer")
    for _ in range(6):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": code_of(user)})
    assert client.get("/staff/").status_code == 302


def test_many_forgotten_passwords_are_not_mailed_about(client: Client, person, mailoutbox) -> None:
    user = person("officer")
    answers = [
        client.post(reverse("account_reset_password"), {"email": user.email}) for _ in range(8)
    ]
    assert len(mailoutbox) <= 5 and answers[-1].status_code == 429
