"""Officers upload and review; publishing is democratic services'. Two groups more."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

from documents.roles import APPS, make_groups


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


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0002_staff_groups"),
        ("audit", "0002_refuse_changes_and_seal"),
        ("withholding", "0001_decisions_public_files_and_withdrawals"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
