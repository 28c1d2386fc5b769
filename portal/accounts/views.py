"""What allauth's own pages leave over: one's account, and the admin's doors, which lead here."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.views import PasswordResetView
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET
from requests import RequestException

logger = logging.getLogger(__name__)

# Where work begins, by the permission that it needs; the first that one has counts.
STARTS = {"documents.add_pack": "ingest:board", "audit.view_auditline": "audit:log"}
STARTS["withholding.view_exempt"] = "withholding:ledger"

MAIL_IS_AWAY = (
    "No mail could be sent: this site's mail server does not answer. Try again in a few minutes. "
    "If it goes on, ask the administrator to set a new password for you."
)


@login_required
@require_GET
def account(request: HttpRequest) -> HttpResponse:
    """Who is signed in, as what, and how they prove it."""
    second_step = Authenticator.objects.filter(user_id=request.user.pk, type="totp").exists()
    return render(request, "staff/account.html", {"second_step": second_step})


@login_required
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """To the page where each role's work begins."""
    for permission, page in STARTS.items():
        if request.user.has_perm(permission):
            return redirect(page)
    return redirect("mfa_index")


class ResetPassword(PasswordResetView):
    """Says so where no mail can be sent: without a server no address is taken."""

    extra_context = {"mail": bool(settings.MAIL_SERVER)}

    def form_valid(self, form: Form) -> HttpResponse:
        """An address that is no account's gets a mail too, so failure does not tell which it is."""
        try:
            return super().form_valid(form)
        except OSError as error:  # of the network, or SMTPException, which is one
            logger.warning("A forgotten password: no mail was sent: %s", type(error).__name__)
            away = self.get_context_data(form=form, problem=MAIL_IS_AWAY)
            return self.render_to_response(away, status=503)


password_reset = ResetPassword.as_view()


def admin_sign_in(request: HttpRequest) -> HttpResponse:
    """The admin has no door of its own: there is one sign-in, with its second step."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.GET.get("next", "/admin/"))


def change_password(request: HttpRequest) -> HttpResponse:
    return redirect("account_change_password")


def unless_away(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of single sign-on, and a page that says so where the council's service is away."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **names: Any) -> HttpResponse:
        try:
            return view(request, *args, **names)
        except RequestException as error:
            logger.warning("Single sign-on: the service does not answer: %s", type(error).__name__)
            return render(request, "socialaccount/away.html", status=503)

    return asked


def closed(request: HttpRequest, **names: str) -> HttpResponse:
    """Pages that allauth knows the names of, and that this portal does not have."""
    raise Http404("Accounts are made by an administrator")
