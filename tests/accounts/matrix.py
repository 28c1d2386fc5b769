"""Who may open and send what: one entry for every address of the portal, or the test fails.

An entry names the roles to whom the address is open; docs/roles.md prints the staff's part of it.
A visitor who is not signed in is sent to the sign-in, a signed-in one without leave is refused.
"""

ROLES = ("anonymous", "resident", "officer", "editor", "reader", "administrator")
"""A resident is somebody signed in who is in no group: nobody should be, and nothing is open."""

ALL = frozenset(ROLES)
SIGNED_IN = ALL - {"anonymous"}
REVIEWERS = frozenset({"officer", "editor"})
EDITORS = frozenset({"editor"})
EXEMPT = frozenset({"editor", "reader"})
ADMINISTRATORS = frozenset({"administrator"})
STAFF = SIGNED_IN - {"resident"}
NOBODY: frozenset[str] = frozenset()

PUBLIC = """
    home brand health
    committees:committees committees:committee committees:councillors committees:councillor
    committees:portfolios committees:portfolio
    documents:meetings documents:whole_calendar documents:committee_calendar
    documents:committee_feed documents:this_month documents:calendar documents:meeting
    documents:meeting_calendar documents:agenda_item documents:report documents:minutes
    documents:minute documents:decisions documents:forward_plan documents:plan_entry
    withholding:withheld documents:papers documents:paper documents:pack_file
    documents:paper_report documents:page
    documents:accessibility documents:glossary documents:help documents:help_page
    documents:completeness documents:completeness_chapter
    documents:changes_of_plan documents:decisions_file documents:new
    documents:new_feed documents:plan_changes documents:suggest documents:this_year
    documents:work_programmes documents:year
    matters:due_dates matters:feed matters:matter matters:matters
    documents:search documents:robots documents:favicon documents:open_search
    documents:item_pages documents:minutes_file documents:paper_report_file documents:plan
    documents:plan_file documents:report_file documents:sitemap_index documents:sitemap
    ingest:page_picture
    account_login account_inactive account_logout account_reset_password
    account_reset_password_done account_reset_password_from_key_done
    account_reset_password_from_key openid_connect_login openid_connect_callback
    socialaccount_login_cancelled
"""
OWN_ACCOUNT = """
    account_start mfa_index account_reauthenticate account_change_password
    mfa_activate_totp mfa_deactivate_totp mfa_view_recovery_codes mfa_generate_recovery_codes
    mfa_download_recovery_codes
"""
ABSENT = """
    account_signup account_email account_email_verification_sent account_set_password
    socialaccount_signup socialaccount_connections
"""
MATRIX: dict[str, frozenset[str]] = {
    **dict.fromkeys(PUBLIC.split(), ALL),
    **dict.fromkeys(OWN_ACCOUNT.split(), SIGNED_IN),
    **dict.fromkeys(ABSENT.split(), NOBODY),
    "mfa_authenticate": NOBODY,  # open in the midst of signing in only
    "mfa_reauthenticate": NOBODY,  # asks for a code: of those only who have set that up
    "documents:minutes_document": EDITORS,
    # Packs
    "ingest:board": REVIEWERS,
    "ingest:upload": REVIEWERS,
    "ingest:receive_one": REVIEWERS,
    "ingest:known": REVIEWERS,
    "ingest:archive": REVIEWERS,
    "ingest:cancel_archive": REVIEWERS,
    "ingest:pack": REVIEWERS,
    "ingest:progress": REVIEWERS,
    "ingest:parse_again": REVIEWERS,
    "ingest:cancel": REVIEWERS,
    "ingest:review": REVIEWERS,
    "ingest:about": REVIEWERS,
    "ingest:questions": REVIEWERS,
    "ingest:question": REVIEWERS,
    "ingest:ready": REVIEWERS,
    "ingest:restrict": REVIEWERS,
    "ingest:exempt": EDITORS,
    "ingest:original": EXEMPT,
    "withholding:ledger": EXEMPT,
    "ingest:publish": EDITORS,
    "ingest:withdraw": EDITORS,
    "ingest:lift_restriction": EDITORS,
    # What papers belong together
    "ingest:matter": REVIEWERS,
    "ingest:matter_questions": REVIEWERS,
    "ingest:answer_matter_question": REVIEWERS,
    "ingest:add_to_matter": REVIEWERS,
    "ingest:rename_matter": REVIEWERS,
    "ingest:split_matter": REVIEWERS,
    # The audit log
    "audit:log": ADMINISTRATORS,
    "audit:export": ADMINISTRATORS,
    # The admin's own pages
    "admin_sign_in": NOBODY,
    "admin_change_password": ALL,
    "admin:index": STAFF,
    "admin:login": NOBODY,
    "admin:logout": ALL,
    "admin:password_change": ALL,
    "admin:password_change_done": STAFF,
    "admin:autocomplete": NOBODY,  # asks for a field; each field asks for its model's permission
    "admin:jsi18n": STAFF,
    "admin:view_on_site": STAFF,
    "admin:committees_committee_merge": EDITORS,
    "admin:committees_councillor_merge": EDITORS,
    "admin:committees_councillor_part": EDITORS,
    "admin:committees_portfolio_merge": EDITORS,
    "admin:committees_portfolio_part": EDITORS,
    "admin:app_list": STAFF,
    "admin:": STAFF,  # what is no page of the admin leads to the sign-in or nowhere
}

# The admin's lists and forms: who may view, add and change rows of each model. Deleting: below.
VIEWED = """
    documents_meeting documents_minute documents_report documents_publicquestion documents_pack
    documents_attendance
    ingest_ingestrun committees_committee committees_councillor committees_portfolio
"""
EDITED = """
    documents_attendance documents_meeting documents_minute documents_report
    documents_publicquestion committees_committee committees_councillor committees_portfolio
"""
ADDED = (
    "documents_attendance documents_meeting documents_minute documents_publicquestion "
    "committees_committee "
    "committees_councillor committees_portfolio"
)
SUPERUSERS_ONLY = """
    account_emailaddress mfa_authenticator socialaccount_socialapp socialaccount_socialtoken
    socialaccount_socialaccount
"""
ADMIN_VIEW = {
    **dict.fromkeys(VIEWED.split(), REVIEWERS),
    **dict.fromkeys(SUPERUSERS_ONLY.split(), NOBODY),
    "auth_user": ADMINISTRATORS,
    "auth_group": ADMINISTRATORS,
}
ADMIN_CHANGE = {**dict.fromkeys(EDITED.split(), EDITORS), "auth_user": ADMINISTRATORS}
ADMIN_ADD = {**dict.fromkeys(ADDED.split(), EDITORS), "auth_user": ADMINISTRATORS}


def allowed(name: str, method: str) -> frozenset[str] | None:
    """The roles to whom the address is open; None where the matrix does not name it."""
    if name in MATRIX:
        return MATRIX[name]
    model, _, page = name.removeprefix("admin:").rpartition("_")
    if model == "auth_user_password":
        return ADMINISTRATORS
    if not name.startswith("admin:") or model not in ADMIN_VIEW:
        return None
    if page == "delete":
        return NOBODY
    if page == "add":
        return ADMIN_ADD.get(model, NOBODY)
    if page == "change" and method == "POST":
        return ADMIN_CHANGE.get(model, NOBODY)
    return ADMIN_VIEW[model]


STARTS, ENDS = "<!-- matrix -->", "<!-- end of matrix -->"
COLUMNS = ROLES[2:]


def table() -> str:
    """What docs/roles.md prints: every address that is not open to all, or to nobody."""
    rows = {
        name: who for name, who in MATRIX.items() if STAFF & who and who not in (ALL, SIGNED_IN)
    }
    rows |= {f"admin: see {model}": who for model, who in ADMIN_VIEW.items() if who}
    rows |= {f"admin: change {model}": who for model, who in ADMIN_CHANGE.items()}
    rows |= {f"admin: add {model}": who for model, who in ADMIN_ADD.items()}
    lines = [f"| address | {' | '.join(COLUMNS)} |", "|---|" + "---|" * len(COLUMNS)]
    for name, who in rows.items():
        marks = ("yes" if role in who else "" for role in COLUMNS)
        lines.append(f"| `{name}` | {' | '.join(marks)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
