"""The database itself keeps the log: it refuses changes, seals lines, and copies the admin's log."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log only grows: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_line_stays BEFORE UPDATE OR DELETE ON audit_auditline
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE ON audit_auditseal
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_lines_are_not_emptied BEFORE TRUNCATE ON audit_auditline
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_seals_are_not_emptied BEFORE TRUNCATE ON audit_auditseal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
"""
ALLOW = """
DROP TRIGGER audit_line_stays ON audit_auditline;
DROP TRIGGER audit_seal_stays ON audit_auditseal;
DROP TRIGGER audit_lines_are_not_emptied ON audit_auditline;
DROP TRIGGER audit_seals_are_not_emptied ON audit_auditseal;
DROP FUNCTION audit_refuse();
"""

# Sealed when the transaction ends, one transaction at a time: the lock is held for that moment
# only, so that acts neither wait for one another nor lock each other out.
SEAL = """
CREATE FUNCTION audit_words(line audit_auditline) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_array(
        line.id, extract(epoch FROM line.at), line.act, line.person_key, line.person,
        line.about_kind, line.about_key, line.about, line.address, line.reason, line.details
    )::text
$$;
CREATE FUNCTION audit_seal_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before text;
BEGIN
    PERFORM pg_advisory_xact_lock(20240208);
    SELECT seal INTO before FROM audit_auditseal ORDER BY id DESC LIMIT 1;
    before := coalesce(before, repeat('0', 64));
    INSERT INTO audit_auditseal (line_id, previous, seal) VALUES (
        NEW.id, before, encode(sha256(convert_to(before || audit_words(NEW), 'UTF8')), 'hex')
    );
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_line_is_sealed AFTER INSERT ON audit_auditline
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_seal_line();
"""
UNSEAL = """
DROP TRIGGER audit_line_is_sealed ON audit_auditline;
DROP FUNCTION audit_seal_line();
DROP FUNCTION audit_words(audit_auditline);
"""

# Whatever is edited in the admin, in whichever app, is a line too.
COPY_ADMIN = """
CREATE FUNCTION audit_copy_admin_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_auditline (
        at, act, person_key, person, about_kind, about_key, about, address, reason, details
    )
    SELECT NEW.action_time,
           CASE NEW.action_flag WHEN 1 THEN 'added' WHEN 2 THEN 'edited' ELSE 'deleted' END,
           NEW.user_id, account.username, coalesce(kind.model, ''),
           left(coalesce(NEW.object_id, ''), 60), left(NEW.object_repr, 400), '', '',
           jsonb_build_object('change', NEW.change_message)
    FROM auth_user AS account
    LEFT JOIN django_content_type AS kind ON kind.id = NEW.content_type_id
    WHERE account.id = NEW.user_id;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_admin_entry AFTER INSERT ON django_admin_log
    FOR EACH ROW EXECUTE FUNCTION audit_copy_admin_entry();
"""
LEAVE_ADMIN = """
DROP TRIGGER audit_admin_entry ON django_admin_log;
DROP FUNCTION audit_copy_admin_entry();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0001_lines_that_stay"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunSQL(REFUSE, ALLOW),
        migrations.RunSQL(SEAL, UNSEAL),
        migrations.RunSQL(COPY_ADMIN, LEAVE_ADMIN),
    ]
