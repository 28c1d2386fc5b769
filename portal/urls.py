"""Every address of the portal."""

from django.contrib import admin
from django.urls import include, path

from portal.brand import brand_styles
from portal.health import health
from portal.home import home

urlpatterns = [
    path("", home, name="home"),
    path("brand.css", brand_styles, name="brand"),
    path("health/", health, name="health"),
    path("", include("portal.accounts.urls")),
    path("admin/", admin.site.urls),
    path("", include("documents.audit.urls")),
    path("", include("documents.withholding.urls")),
    path("", include("ingest.urls")),
    path("", include("committees.urls")),
    path("", include("documents.urls")),
    path("", include("documents.matters.urls")),
]

handler400 = "portal.errors.bad_request"
handler500 = "portal.errors.server_error"
