"""Addresses of what is withheld."""

from django.urls import path

from documents.withholding import views

app_name = "withholding"
urlpatterns = [
    path("withheld/", views.withheld, name="withheld"),
    path("staff/withheld/", views.ledger, name="ledger"),
]
