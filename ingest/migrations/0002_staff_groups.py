"""The groups of staff. Permissions are made here first: Django makes them only after migrating."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

from documents.roles import PERMISSIONS, make_groups

APPS = ("committees", "documents", "ingest")


def make(apps, schema_editor):
    alias = schema_editor.connection.alias
    for label in APPS:
        app = apps.get_app_config(label)
        app.models_module = True  # says that there are models: a migration's app has no module
        create_permissions(app, apps=apps, verbosity=0, using=alias)
        app.models_module = None
    make_groups(
        apps.get_model("auth", "Group").objects.using(alias),
        apps.get_model("auth", "Permission").objects.using(alias),
    )


def unmake(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name__in=PERMISSIONS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0001_ingest_runs_and_notes"),
        ("documents", "0001_packs_meetings_minutes_reports_and_plans"),
        ("committees", "0001_committees_councillors_and_portfolios"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make, unmake)]
