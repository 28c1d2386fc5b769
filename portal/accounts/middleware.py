"""What holds for every request of somebody signed in: the session's end, and the second step."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from documents.audit.acts import Act
from documents.audit.recording import record
from portal.accounts.second_step import must_enrol
from portal.accounts.sessions import end_of

# What is open to somebody who has yet to enrol: enrolling, proving who they are, leaving.
BEFORE_ENROLMENT = {
    *("mfa_activate_totp", "account_reauthenticate", "account_login", "account_logout"),
    *("brand", "health"),
}


class StaffSessions:
    """Stands after Django's authentication."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        if why := end_of(request):
            record(Act.SIGNED_OUT, by=request.user, about=request.user, reason=why)
            logout(request)
            messages.info(request, why)
            return redirect_to_login(request.get_full_path())
        if must_enrol(request) and _name_of(request) not in BEFORE_ENROLMENT:
            return redirect("mfa_activate_totp")
        return self.get_response(request)


def _name_of(request: HttpRequest) -> str | None:
    try:
        return resolve(request.path_info).url_name
    except Resolver404:
        return None
