"""Addresses of the officers' pages, and of the pictures that reading makes."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from ingest.views import packs, page_images, review

app_name = "ingest"
urlpatterns = [
    path("staff/", packs.board, name="board"),
    path("staff/sign-in/", LoginView.as_view(template_name="staff/sign_in.html"), name="sign_in"),
    path("staff/sign-out/", LogoutView.as_view(), name="sign_out"),
    path("staff/packs/upload/", packs.upload, name="upload"),
    path("staff/packs/<str:hash8>/", packs.pack_page, name="pack"),
    path("staff/packs/<str:hash8>/progress.json", packs.progress, name="progress"),
    path("staff/packs/<str:hash8>/parse-again/", packs.parse_again, name="parse_again"),
    path("staff/packs/<str:hash8>/review/", review.review, name="review"),
    path("staff/packs/<str:hash8>/publish/", review.publish, name="publish"),
    path("staff/packs/<str:hash8>/withdraw/", review.withdraw, name="withdraw"),
    path("staff/packs/<str:hash8>/restrict/", review.restrict, name="restrict"),
    path("staff/packs/<str:hash8>/lift/", review.lift_restriction, name="lift_restriction"),
    path("papers/<str:hash8>/<int:number>/page.png", page_images.page_picture, name="page_picture"),
]
