import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0002_staff_groups"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="ingestrun",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="cancelled_runs",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="ingestrun",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "Waiting to be read"),
                    ("running", "Being read"),
                    ("finished", "Read"),
                    ("failed", "Could not be read"),
                    ("cancelled", "Cancelled"),
                ],
                default="queued",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="ingestnote",
            name="about",
            field=models.JSONField(
                blank=True,
                help_text="Of a value that a person changed: row, field, readings",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="ingestnote",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[
                    ("right", "It is right as it is"),
                    ("corrected", "Corrected"),
                    ("ignored", "Left as it is"),
                    ("kept", "The person's word stands"),
                    ("paper", "The paper's word was taken"),
                ],
                max_length=10,
            ),
        ),
    ]
