"""Addresses of published papers and their records."""

app_name = "documents"
urlpatterns: list = []
