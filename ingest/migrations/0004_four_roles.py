"""Officers upload and review; the rest is democratic services'. Two groups more.

After the models that the groups have permissions for.
"""

from django.db import migrations

from documents.roles import APPS, make_groups_while_migrating


def make(apps, schema_editor):
    make_groups_while_migrating(apps, schema_editor, APPS)


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0003_cancelled_runs_and_answers_to_notes"),
        ("documents", "0003_lateness_search_words_outcomes_and_corrections"),
        ("audit", "0002_refuse_changes_and_seal"),
        ("withholding", "0001_decisions_public_files_and_withdrawals"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
