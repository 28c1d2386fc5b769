"""Addresses of matters: the number never changes, the words are mended where they do."""

from django.urls import path

from documents.matters.views import following, pages

MATTER = "matters/<int:pk>-<slug:slug>/"

app_name = "matters"
urlpatterns = [
    path("matters/", pages.matter_list, name="matters"),
    path(MATTER, pages.matter, name="matter"),
    path(f"{MATTER}feed/", following.MatterFeed(), name="feed"),
    path(f"{MATTER}due.ics", following.due_dates, name="due_dates"),
]
