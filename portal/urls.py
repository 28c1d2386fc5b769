"""Every address of the portal."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("staff/", include("ingest.urls")),
    path("", include("committees.urls")),
    path("", include("documents.urls")),
]
