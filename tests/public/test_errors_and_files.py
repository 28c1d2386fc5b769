"""The PDF itself, and what a visitor sees when something is not there or goes wrong."""

import pytest
from django.core.exceptions import SuspiciousOperation
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from portal.errors import bad_request, server_error
from tests.public.builders import PDF, a_pack


@pytest.mark.django_db
def test_a_published_pdf_is_sent_to_be_shown_and_is_sent_once(client):
    pack = a_pack("Harbours pack")
    address = f"/papers/{pack.hash8}/pack.pdf"
    response = client.get(address)
    assert b"".join(response).startswith(PDF)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="harbours-pack.pdf"'
    again = client.get(address, headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


@pytest.mark.django_db
def test_a_withdrawn_pdf_is_not_confirmed_to_one_who_has_it(client):
    pack = a_pack("Harbours pack")
    address = f"/papers/{pack.hash8}/pack.pdf"
    tag = client.get(address)["ETag"]
    pack.withdrawn_at = pack.published_at
    pack.save()
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 404


@pytest.mark.django_db
def test_a_missing_file_is_not_found(client):
    pack = a_pack("Harbours pack")
    pack.file.storage.delete(pack.public_file.file.name)
    assert client.get(f"/papers/{pack.hash8}/pack.pdf").status_code == 404


@pytest.mark.django_db
def test_what_is_not_here_leads_on(client, settings):
    response = client.get("/papers/00000000/")
    assert response.status_code == 404
    words = response.content.decode()
    assert "This page is not here" in words and 'href="/search/"' in words
    assert 'may be <a class="govuk-link" href="/withheld/">withheld</a>' in words


def test_a_failure_is_told_without_the_database(django_db_blocker):
    """No database may be touched here: the test has not asked for one."""
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    words = response.content.decode()
    assert "Something went wrong here" in words and "Marlshire Council" in words


def test_a_request_that_makes_no_sense_is_told_so_on_a_page_of_the_site():
    asked = RequestFactory().get("/", headers={"Host": "not a host"})
    response = bad_request(asked, SuspiciousOperation())
    assert response.status_code == 400
    words = response.content.decode()
    assert "could not be understood" in words and "Marlshire Council" in words


def test_a_form_that_is_too_old_says_what_to_do():
    response = Client(enforce_csrf_checks=True).post("/staff/sign-in/", {"login": "officer"})
    assert response.status_code == 403
    words = response.content.decode()
    assert "load the page again" in words and "Marlshire Council" in words


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nowhere%00/", "/papers/ab%00cdef/1/page.png"])
def test_an_address_that_no_text_can_hold_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_a_visitor_without_a_session_costs_no_query_for_who_they_are():
    with CaptureQueriesContext(connection) as captured:
        Client().get("/papers/")
    asked = " ".join(query["sql"] for query in captured.captured_queries)
    assert "auth_user" not in asked and "django_session" not in asked
