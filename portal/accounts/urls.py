"""Addresses of signing in and of one's account; allauth asks for its pages by these names."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import path, re_path

from portal.accounts import views

RESET = "staff/password/reset/"
CODES = "staff/account/recovery-codes/"

urlpatterns = [
    path("admin/login/", views.admin_sign_in, name="admin_sign_in"),
    path("admin/password_change/", views.change_password, name="admin_change_password"),
    path("staff/start/", views.start, name="account_start"),
    path("staff/sign-in/", account.login, name="account_login"),
    path("staff/sign-in/code/", second_step.authenticate, name="mfa_authenticate"),
    path("staff/sign-in/inactive/", account.account_inactive, name="account_inactive"),
    path("staff/sign-out/", account.logout, name="account_logout"),
    path("staff/account/", views.account, name="mfa_index"),
    path("staff/account/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("staff/account/confirm/code/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("staff/account/password/", account.password_change, name="account_change_password"),
    path("staff/account/second-step/", totp.activate_totp, name="mfa_activate_totp"),
    path("staff/account/second-step/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(CODES, recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        f"{CODES}new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        f"{CODES}codes.txt",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path(RESET, views.password_reset, name="account_reset_password"),
    path(f"{RESET}sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        f"{RESET}done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        rf"^{RESET}(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "staff/single-sign-on/<slug:provider_id>/",
        views.unless_away(openid.login),
        name="openid_connect_login",
    ),
    path(
        "staff/single-sign-on/<slug:provider_id>/back/",
        views.unless_away(openid.callback),
        name="openid_connect_callback",
    ),
    path(
        "staff/single-sign-on/cancelled",
        social.login_cancelled,
        name="socialaccount_login_cancelled",
    ),
    # Names that allauth may ask for; nobody registers here, and addresses are the administrator's.
    path("staff/closed/signup/", views.closed, name="account_signup"),
    path("staff/closed/email/", views.closed, name="account_email"),
    path("staff/closed/verify/", views.closed, name="account_email_verification_sent"),
    path("staff/closed/password/", views.closed, name="account_set_password"),
    path("staff/closed/social/", views.closed, name="socialaccount_signup"),
    path("staff/closed/connections/", views.closed, name="socialaccount_connections"),
]
