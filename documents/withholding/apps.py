from django.apps import AppConfig


class WithholdingConfig(AppConfig):
    name = "documents.withholding"
    label = "withholding"
