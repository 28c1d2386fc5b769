from django.apps import AppConfig


class ArrivalsConfig(AppConfig):
    name = "ingest.arrivals"
    label = "arrivals"
