"""Democratic services write corrections and say who is meant by a name."""

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
        ("ingest", "0005_answers_to_notes"),
        ("documents", "0005_minutes_being_written_and_corrections"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
