import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('act', models.CharField(max_length=40)),
                ('person_key', models.BigIntegerField(blank=True, null=True)),
                ('person', models.CharField(blank=True, help_text='Empty: the portal itself', max_length=150)),
                ('about_kind', models.CharField(blank=True, help_text='pack, minute, user', max_length=60)),
                ('about_key', models.CharField(blank=True, max_length=60)),
                ('about', models.CharField(blank=True, max_length=400)),
                ('address', models.CharField(blank=True, help_text='Where it stands on the site', max_length=400)),
                ('reason', models.TextField(blank=True)),
                ('details', models.JSONField(blank=True, default=dict)),
            ],
            options={
                'ordering': ['-pk'],
                'permissions': [('export_auditline', 'Can export the audit log')],
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['act', 'at'], name='audit_by_act'), models.Index(fields=['about_kind', 'about_key'], name='audit_by_subject')],
            },
        ),
        migrations.CreateModel(
            name='AuditSeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('previous', models.CharField(max_length=64)),
                ('seal', models.CharField(max_length=64)),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='sealed', to='audit.auditline')),
            ],
            options={
                'ordering': ['pk'],
                'default_permissions': (),
            },
        ),
    ]
