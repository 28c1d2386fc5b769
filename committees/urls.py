"""Addresses of committees, councillors and portfolios."""

from django.urls import path

from committees.views import committees, councillors, portfolios

app_name = "committees"
urlpatterns = [
    path("committees/", committees.committee_list, name="committees"),
    path("committees/<slug:slug>/", committees.committee, name="committee"),
    path("councillors/", councillors.councillor_list, name="councillors"),
    path("councillors/<slug:slug>/", councillors.councillor, name="councillor"),
    path("portfolios/", portfolios.portfolio_list, name="portfolios"),
    path("portfolios/<slug:slug>/", portfolios.portfolio, name="portfolio"),
]
