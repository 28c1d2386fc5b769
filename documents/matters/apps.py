from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "documents.matters"
    label = "matters"
