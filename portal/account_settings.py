"""Settings of staff's accounts: signing in, sessions, the second step, single sign-on, mail."""

from portal import environment
from portal.mode import DEBUG, HTTPS

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account_start"
LOGOUT_REDIRECT_URL = "home"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "portal.accounts.adapter.StaffAccountAdapter"
ACCOUNT_FORMS = {
    "login": "portal.accounts.forms.SignIn",
    "change_password": "portal.accounts.forms.ChangePassword",
    "reset_password": "portal.accounts.forms.AskForReset",
    "reset_password_from_key": "portal.accounts.forms.SetPassword",
    "reauthenticate": "portal.accounts.forms.ConfirmPassword",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # addresses are set by an administrator
ACCOUNT_LOGOUT_REDIRECT_URL = LOGOUT_REDIRECT_URL
ACCOUNT_SESSION_REMEMBER = True
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds: an officer's working day, whatever they do in it
STAFF_IDLE_MINUTES = environment.number("STAFF_IDLE_MINUTES", 60)
ACCOUNT_SESSION_COOKIE_AGE = SESSION_COOKIE_AGE
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
# Ten wrong passwords a minute from one address, five in five minutes for one account.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "30/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = int(environment.flag("BEHIND_PROXY", HTTPS))

# The second step: a code from an app on the phone.
TWO_FACTOR_REQUIRED = environment.flag("TWO_FACTOR_REQUIRED", not DEBUG)
MFA_ADAPTER = "portal.accounts.second_step.StaffMFAAdapter"
MFA_FORMS = {
    "authenticate": "portal.accounts.forms.EnterCode",
    "reauthenticate": "portal.accounts.forms.ConfirmCode",
    "activate_totp": "portal.accounts.forms.SetUpApp",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True

# Single sign-on, where OPENID_SERVER names the council's own service.
OPENID_GROUP_CLAIM = environment.text("OPENID_GROUP_CLAIM", "groups")
OPENID_GROUPS = environment.pairs("OPENID_GROUPS")  # theirs=ours, set apart by commas
OPENID_NAME = environment.text("OPENID_NAME", "the council's account")
OPENID_SERVER = environment.text("OPENID_SERVER")
SOCIALACCOUNT_ADAPTER = "portal.accounts.single_sign_on.StaffSocialAccountAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "council",
                "name": OPENID_NAME,
                "client_id": environment.text("OPENID_CLIENT"),
                "secret": environment.text("OPENID_SECRET"),
                "settings": {"server_url": OPENID_SERVER},
            }
        ]
        if OPENID_SERVER
        else [],
    }
}

# Mail, for a forgotten password. Without a server, an administrator sets a new one.
MAIL_SERVER = environment.text("MAIL_SERVER")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_SERVER else 'dummy'}.EmailBackend"
EMAIL_HOST = MAIL_SERVER or "localhost"
EMAIL_PORT = environment.number("MAIL_PORT", 587)
EMAIL_USE_TLS = environment.flag("MAIL_TLS", True)
EMAIL_TIMEOUT = 10  # seconds: whoever waits for a server that is away is told so
EMAIL_HOST_USER = environment.text("MAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("MAIL_PASSWORD")
ACCOUNT_EMAIL_NOTIFICATIONS = bool(MAIL_SERVER)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
