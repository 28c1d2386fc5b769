"""The groups of staff, by name, and what each may do (docs/roles.md says it in words)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.management import create_permissions

OFFICERS = "Officers"
DEMOCRATIC_SERVICES = "Democratic services"
EXEMPT_READERS = "Exempt readers"
ADMINISTRATORS = "Administrators"

APPS = ("committees", "documents", "ingest", "audit", "withholding", "auth")
"""The labels of the apps whose permissions the groups are given."""

PAPERS = ("agendaitem", "attendance", "correction", "meeting", "minute", "publicquestion", "report")
NAMES = ("committee", "councillor", "membership", "portfolio", "portfolioholding")
ALSO_SEEN = (
    "forwardplan",
    "forwardplanentry",
    "pack",
    "packpage",
    "workprogramme",
    "workprogrammeentry",
    "ingestrun",
    "ingestnote",
)


def _may(verbs: str, models: tuple[str, ...]) -> set[str]:
    return {f"{verb}_{model}" for verb in verbs.split() for model in models}


UPLOAD_AND_REVIEW = {"add_pack", "change_pack", "change_ingestnote"}

PERMISSIONS: Mapping[str, frozenset[str]] = {
    # upload and review; look at everything that is not exempt
    OFFICERS: frozenset(_may("view", PAPERS + NAMES + ALSO_SEEN) | UPLOAD_AND_REVIEW),
    # besides: publish and withdraw, edit and complete what was read, confirm minutes, decide
    # which pages are withheld, for which they must see them
    DEMOCRATIC_SERVICES: frozenset(
        _may("view add change", PAPERS + NAMES)
        | _may("view", ALSO_SEEN)
        | UPLOAD_AND_REVIEW
        | {"delete_membership", "delete_portfolioholding", "confirm_minute", "publish_pack"}
        | {"view_exempt", "decide_exempt"}
    ),
    # open what is withheld, and nothing else
    EXEMPT_READERS: frozenset({"view_exempt"}),
    # accounts and the audit log; no papers
    ADMINISTRATORS: frozenset(
        {"view_user", "add_user", "change_user", "view_group"}
        | {"view_auditline", "export_auditline"}
    ),
}


def make_groups(groups: Any, permissions: Any) -> None:
    """Make all groups, or bring them up to date.

    `groups` and `permissions` are the managers to use: a migration has its own.
    """
    for name, codenames in PERMISSIONS.items():
        group, _ = groups.get_or_create(name=name)
        found = permissions.filter(codename__in=codenames, content_type__app_label__in=APPS)
        group.permissions.set(found)


def make_groups_while_migrating(apps: Any, schema_editor: Any, labels: Iterable[str]) -> None:
    """Make these apps' permissions, which Django makes only after migrating, then the groups.

    `apps` and `schema_editor` are what a migration is handed.
    """
    alias = schema_editor.connection.alias
    for label in labels:
        app = apps.get_app_config(label)
        app.models_module = True  # says that there are models: a migration's app has no module
        create_permissions(app, apps=apps, verbosity=0, using=alias)
        app.models_module = None
    make_groups(
        apps.get_model("auth", "Group").objects.using(alias),
        apps.get_model("auth", "Permission").objects.using(alias),
    )
