"""Addresses of the officers' pages, and of the pictures that reading makes."""

from django.urls import path

from ingest.matters import views as matters
from ingest.views import about, arrivals, exempt, packs, page_images, questions, review

app_name = "ingest"
urlpatterns = [
    path("staff/", packs.board, name="board"),
    path("staff/packs/upload/", arrivals.upload, name="upload"),
    path("staff/packs/upload/one.json", arrivals.receive_one, name="receive_one"),
    path("staff/packs/upload/known.json", arrivals.known, name="known"),
    path("staff/archives/<int:pk>/", arrivals.archive, name="archive"),
    path("staff/archives/<int:pk>/cancel/", arrivals.cancel_archive, name="cancel_archive"),
    path("staff/packs/<slug:hash8>/", packs.pack_page, name="pack"),
    path("staff/packs/<slug:hash8>/progress.json", packs.progress, name="progress"),
    path("staff/packs/<slug:hash8>/parse-again/", packs.parse_again, name="parse_again"),
    path("staff/packs/<slug:hash8>/cancel/", packs.cancel, name="cancel"),
    path("staff/packs/<slug:hash8>/review/", review.review, name="review"),
    path("staff/packs/<slug:hash8>/about/", about.about, name="about"),
    path("staff/packs/<slug:hash8>/questions/", questions.questions, name="questions"),
    path("staff/packs/<slug:hash8>/questions/<int:pk>/", questions.question, name="question"),
    path("staff/packs/<slug:hash8>/ready/", review.ready, name="ready"),
    path("staff/packs/<slug:hash8>/publish/", review.publish, name="publish"),
    path("staff/packs/<slug:hash8>/withdraw/", review.withdraw, name="withdraw"),
    path("staff/packs/<slug:hash8>/exempt/", exempt.exempt, name="exempt"),
    path("staff/packs/<slug:hash8>/original.pdf", exempt.original, name="original"),
    path("staff/packs/<slug:hash8>/restrict/", review.restrict, name="restrict"),
    path("staff/packs/<slug:hash8>/lift/", review.lift_restriction, name="lift_restriction"),
    path("staff/matters/", matters.questions, name="matter_questions"),
    path("staff/matters/questions/<int:pk>/", matters.answer, name="answer_matter_question"),
    path("staff/matters/<int:pk>/", matters.matter, name="matter"),
    path("staff/matters/<int:pk>/split/", matters.split, name="split_matter"),
    path("staff/matters/<int:pk>/add/", matters.add, name="add_to_matter"),
    path("staff/matters/<int:pk>/rename/", matters.rename, name="rename_matter"),
    path(
        "papers/<slug:hash8>/<int:number>/page.png", page_images.page_picture, name="page_picture"
    ),
]
