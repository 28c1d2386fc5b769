"""Addresses of the officers' pages, below /staff/."""

app_name = "ingest"
urlpatterns: list = []
