from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "documents.audit"
    label = "audit"
