"""The content security policy: pages run the site's own scripts, and none written into them."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.public.builders import everything

HEADER = "Content-Security-Policy"
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/ld\+json\")|\son[a-z]+=\"|\sstyle=\"|javascript:"
)
ROOT = Path(settings.BASE_DIR)
TEMPLATES = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("*/templates/**/*.html")]


def policy_of(answer) -> dict[str, str]:
    parts = answer.headers[HEADER].split("; ")
    return {name: values for name, _, values in (part.partition(" ") for part in parts)}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/staff/sign-in/", "/search/", "/nowhere/", "/help/"])
def test_pages_load_nothing_from_elsewhere_and_nothing_written_into_them(
    client: Client, address: str
) -> None:
    policy = policy_of(client.get(address))
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert "unsafe" not in " ".join(policy.values())


@pytest.mark.django_db
def test_admin_may_write_styles_into_its_pages_and_no_scripts(admin_client: Client) -> None:
    policy = policy_of(admin_client.get("/admin/"))
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["default-src"] == "'self'" and "script-src" not in policy


@pytest.mark.django_db
def test_pdfs_go_without_a_policy(client: Client) -> None:
    paper = everything("Marigold").pack.get_absolute_url()
    assert HEADER in client.get(paper).headers
    assert HEADER not in client.get(f"{paper}pack.pdf").headers


def test_templates_write_no_scripts_and_styles_into_pages() -> None:
    assert len(TEMPLATES) > 100
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group().strip()}"
        for path in TEMPLATES
        for found in INLINE.finditer(path.read_text())
    ]
    assert not wrong, "\n".join(wrong)
