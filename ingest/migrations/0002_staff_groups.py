"""The groups of staff."""

from django.db import migrations

from documents.roles import PERMISSIONS, make_groups_while_migrating


def make(apps, schema_editor):
    make_groups_while_migrating(apps, schema_editor, ("committees", "documents", "ingest"))


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
