import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import documents.withholding.models.public_file
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('documents', '0002_how_pages_were_read_and_what_reports_state'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60)),
                ('message', models.TextField()),
                ('page', models.PositiveIntegerField(blank=True, help_text='Of the PDF, from 1; empty: the file as a whole', null=True)),
                ('box', django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), blank=True, null=True, size=4)),
                ('holds', models.BooleanField(default=True, help_text='Nothing is public before a decision')),
                ('pack', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='documents.pack')),
            ],
            options={
                'ordering': ['pack', 'page', 'pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PublicFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.FileField(max_length=200, upload_to=documents.withholding.models.public_file.public_file_path)),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveBigIntegerField(help_text='Bytes')),
                ('made_at', models.DateTimeField(auto_now=True)),
                ('plan', models.JSONField(default=dict, help_text='The decisions it was made by')),
                ('removed', models.JSONField(blank=True, default=list, help_text='What was left out, in words')),
                ('pack', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='public_file', to='documents.pack')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(help_text='In words: agenda pack, minute, page', max_length=60)),
                ('reason', models.TextField(help_text='Shown to the public at the old address')),
                ('withdrawn_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('returns', models.BooleanField(default=False, help_text='Published again by itself once its new public file is made')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('pack', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='withdrawals', to='documents.pack')),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='withdrawals', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-withdrawn_at'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Tombstone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(db_index=True, max_length=400)),
                ('withdrawal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tombstones', to='withholding.withdrawal')),
            ],
            options={
                'ordering': ['address'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PageDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.PositiveIntegerField(help_text='Of the PDF, from 1; 0: the file as a whole')),
                ('printed_page', models.PositiveIntegerField(blank=True, null=True)),
                ('item_number', models.CharField(blank=True, help_text='Of the agenda item', max_length=20)),
                ('withheld', models.BooleanField()),
                ('confidential', models.BooleanField(default=False, help_text='s.100A(3): never opened')),
                ('paragraphs', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), blank=True, default=list, help_text='Of Schedule 12A', size=None)),
                ('reason', models.TextField(help_text='Shown to the public where the page is withheld')),
                ('review_on', models.DateField(blank=True, help_text='When to ask again', null=True)),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='page_decisions', to=settings.AUTH_USER_MODEL)),
                ('pack', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='page_decisions', to='documents.pack')),
            ],
            options={
                'ordering': ['pack', 'page', 'decided_at'],
                'permissions': [('view_exempt', 'Can open exempt pages and original files'), ('decide_exempt', 'Can withhold and release pages')],
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('pack', 'page'), name='page_has_one_decision_in_force'), models.CheckConstraint(condition=models.Q(('confidential', False), models.Q(('ended_at__isnull', True), ('withheld', True)), _connector='OR'), name='confidential_page_is_never_opened')],
            },
        ),
    ]
