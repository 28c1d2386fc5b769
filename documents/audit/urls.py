"""Addresses of the audit log."""

from django.urls import path

from documents.audit import views

app_name = "audit"
urlpatterns = [
    path("staff/audit/", views.log, name="log"),
    path("staff/audit/lines.csv", views.export, name="export"),
]
