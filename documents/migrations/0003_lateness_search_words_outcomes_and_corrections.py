import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("committees", "0001_committees_councillors_and_portfolios"),
        ("documents", "0002_how_pages_were_read_and_what_reports_state"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="pack",
            name="late_reason",
            field=models.TextField(
                blank=True,
                help_text="Where it was published later than the law asks; readers see it",
                verbose_name="why it came late",
            ),
        ),
        migrations.CreateModel(
            name="Acronym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("short", models.CharField(max_length=10)),
                ("long", models.CharField(max_length=160)),
                (
                    "short_folded",
                    models.CharField(db_index=True, help_text="In small letters", max_length=10),
                ),
                (
                    "long_folded",
                    models.CharField(
                        db_index=True,
                        help_text="In small letters, without small words",
                        max_length=160,
                    ),
                ),
            ],
            options={
                "ordering": ["short", "long"],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=40)),
                ("stem", models.CharField(blank=True, max_length=40)),
                ("entries", models.PositiveIntegerField(default=0)),
                (
                    "trigrams",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=3), default=list, size=None
                    ),
                ),
            ],
            options={
                "ordering": ["word"],
            },
        ),
        migrations.AddField(
            model_name="searchentry",
            name="about",
            field=models.CharField(
                blank=True,
                db_index=True,
                help_text="What the row is about: rows alike are one result with several pages",
                max_length=80,
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="key_decision",
            field=models.BooleanField(
                blank=True,
                help_text="As a forward plan states it; empty where nothing does",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="keywords",
            field=models.TextField(
                blank=True,
                help_text="Kind, committee and date, which find it though its text has them not",
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreed", "Agreed"),
                    ("recommended", "Recommended to another body"),
                    ("noted", "Noted"),
                    ("deferred", "Deferred"),
                    ("refused", "Refused"),
                ],
                help_text="Of a minute, by its decisions' words",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="references",
            field=models.TextField(
                blank=True, help_text="Reference numbers of its text, run together: pful202600388"
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="title_vector",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["title_vector"], name="search_entry_title_vector"
            ),
        ),
        migrations.AddField(
            model_name="acronym",
            name="pack",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="acronyms",
                to="documents.pack",
            ),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=models.Index(fields=["stem"], name="search_word_stem"),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["trigrams"], name="search_word_trigrams"
            ),
        ),
        migrations.AddConstraint(
            model_name="searchword",
            constraint=models.UniqueConstraint(fields=("word",), name="search_word_is_kept_once"),
        ),
        migrations.AddConstraint(
            model_name="acronym",
            constraint=models.UniqueConstraint(
                fields=("pack", "short_folded", "long_folded"),
                name="acronym_is_kept_once_in_its_pack",
            ),
        ),
        migrations.AddField(
            model_name="historicalminute",
            name="formatted_text",
            field=models.TextField(
                blank=True,
                help_text="Shown in place of the text where an editor gave it a form (HTML)",
            ),
        ),
        migrations.AddField(
            model_name="minute",
            name="formatted_text",
            field=models.TextField(
                blank=True,
                help_text="Shown in place of the text where an editor gave it a form (HTML)",
            ),
        ),
        migrations.AlterField(
            model_name="historicalminute",
            name="status",
            field=models.CharField(
                choices=[
                    ("private", "Being written, not public"),
                    ("draft", "Draft, public once its paper is"),
                    ("confirmed", "Confirmed"),
                ],
                default="draft",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="minute",
            name="status",
            field=models.CharField(
                choices=[
                    ("private", "Being written, not public"),
                    ("draft", "Draft, public once its paper is"),
                    ("confirmed", "Confirmed"),
                ],
                default="draft",
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_on", models.DateField(default=django.utils.timezone.localdate)),
                ("words", models.TextField(help_text="Such as: The vote was 7 to 2, not 7 to 3.")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="documents.meeting",
                    ),
                ),
                (
                    "minute",
                    models.ForeignKey(
                        blank=True,
                        help_text="The minute that was put right; empty: the minutes as a whole",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="corrections",
                        to="documents.minute",
                    ),
                ),
            ],
            options={
                "ordering": ["made_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalCorrection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("made_on", models.DateField(default=django.utils.timezone.localdate)),
                ("words", models.TextField(help_text="Such as: The vote was 7 to 2, not 7 to 3.")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.meeting",
                    ),
                ),
                (
                    "minute",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The minute that was put right; empty: the minutes as a whole",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.minute",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical correction",
                "verbose_name_plural": "historical corrections",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
