"""Addresses of committees, councillors and portfolios."""

app_name = "committees"
urlpatterns: list = []
