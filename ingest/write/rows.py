"""One row: created, changed where it differs, left alone where a person or the public forbids."""

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, Model
from django.utils import timezone

from documents.editing import as_json
from documents.models import AgendaItem, Minute, PublicQuestion
from documents.search import refresh
from ingest.parsing.records import Source
from ingest.write.desk import Desk, provenance
from ingest.write.tables import TABLES, Table
from ingest.write.written import Conflict

CUT_MARK = "…"
SEARCHED = (AgendaItem, Minute, PublicQuestion)  # of the shared tables, those that search knows


class Shelf:
    """The rows of one table under one parent, by key: read once, written one by one."""

    def __init__(self, desk: Desk, table: Table, parent: Model) -> None:
        self._desk, self._table, self._parent = desk, table, parent
        rows = table.model._default_manager.filter(**{table.within: parent})
        if table.within != "pack":
            rows = rows.select_related("pack")
        self._rows = {getattr(row, table.key): row for row in rows}

    def put(
        self,
        key: str,
        values: Mapping[str, Any],
        sources: Mapping[str, Source],
        *,
        printed_page: int | None = None,
    ) -> Any:
        """The row of this key, now saying `values` as far as this pack may change it."""
        desk = self._desk
        where = provenance(desk, sources, desk.page_of(sources, printed_page))
        stated = {name: self._fit(name, value, sources) for name, value in values.items()}
        row = self._rows.get(key)
        if row is None:
            row = self._create(key, stated | where)
        elif self._may_change(row, stated):
            self._change(row, stated, where | {"withdrawn_at": None})
        desk.seen.add((type(row), row.pk))
        return row

    def _create(self, key: str, values: dict[str, Any]) -> Any:
        names = {self._table.within: self._parent, self._table.key: key}
        row = self._table.model(**(names | values))
        save(row, self._desk, None)
        self._desk.written.count(row, "created")
        self._rows[key] = row
        return row

    def _may_change(self, row: Any, stated: Mapping[str, Any]) -> bool:
        """A row of another paper is taken over only by one whose word weighs more."""
        desk = self._desk
        if row.pack_id == desk.pack.pk:
            return True
        withdrawn = row.withdrawn_at is not None
        public = not withdrawn and (row.pack is None or row.pack.is_published)
        if public and not desk.is_public:
            self._put_off(row, stated)
            return False
        return row.pack is None or withdrawn or desk.outweighs(row.pack, self._table.weights)

    def _put_off(self, row: Any, stated: Mapping[str, Any]) -> None:
        """Remember a row that publishing the pack will change."""
        desk = self._desk
        changes = row.pack is None or desk.will_outweigh(row.pack, self._table.weights)
        new = (name for name, value in stated.items() if differs(row, name, value))
        if changes and any(name not in row.edited_fields for name in new):
            desk.written.count(row, "put off")
            desk.public_rows_that_differ.add(row.meeting)

    def _change(self, row: Any, stated: dict[str, Any], where: dict[str, Any]) -> None:
        moved = row.pack_id != self._desk.pack.pk
        if change(row, stated, where, self._desk):
            self._desk.written.count(row, "changed")
            if moved and self._desk.is_public and isinstance(row, SEARCHED):
                refresh(row)

    def _fit(self, name: str, value: Any, sources: Mapping[str, Source]) -> Any:
        """A value as its column takes it: text too long is cut, and said to be."""
        field: Any = self._table.model._meta.get_field(name)
        if isinstance(value, tuple):
            return list(value)
        if value is None and not field.null:
            return field.get_default()
        longest = getattr(field, "max_length", None) if isinstance(field, CharField) else None
        if longest and isinstance(value, str) and len(value) > longest:
            self._desk.note(
                "value-too-long",
                f"The {field.verbose_name} “{value[:60]}{CUT_MARK}” is longer than "
                f"{longest} characters; its end was cut. Check what was read there.",
                at=sources.get(name) or sources.get("record"),
            )
            return value[: longest - 1] + CUT_MARK
        return value


def change(row: Any, stated: Mapping[str, Any], where: Mapping[str, Any], desk: Desk) -> bool:
    """Bring a row up to date, but for fields a person edited; whether anything changed.

    What the paper says of an edited field is kept beside it, in `parsed_values`.
    """
    changed = []
    for name, value in {**where, **stated}.items():
        if name in row.edited_fields:
            reading = as_json(value)
            if row.parsed_values.get(name, ...) != reading:
                note_conflict(row, name, reading, desk)
                row.parsed_values = row.parsed_values | {name: reading}
                changed.append("parsed_values")
        elif differs(row, name, value):
            setattr(row, name, value)
            changed.append(name)
    if changed:
        save(row, desk, list(dict.fromkeys(changed)))
    return bool(changed)


def note_conflict(row: Any, name: str, reading: Any, desk: Desk) -> None:
    """Ask an officer where a new reading agrees neither with the old one nor with the person."""
    if name not in row.parsed_values or reading == as_json(getattr(row, name)):
        return
    if name == "withdrawn_at":
        return
    conflict = Conflict(
        model=row._meta.label_lower,
        key=row.pk,
        field=name,
        before=row.parsed_values[name],
        now=reading,
        page=getattr(row, "page", None),
    )
    desk.written.conflicts.append(conflict)


def differs(row: Any, name: str, value: Any) -> bool:
    kept = getattr(row, row._meta.get_field(name).attname)
    return kept != (value.pk if isinstance(value, Model) else value)


def save(row: Any, desk: Desk, fields: list[str] | None) -> None:
    """Save a row, its history saying which paper the change comes from."""
    row._change_reason = f"Read from {desk.pack}"[:100]
    row.save(update_fields=fields)


def withdraw_vanished(desk: Desk) -> None:
    """Withdraw the rows of this pack that it no longer states; they come back when found again."""
    for table in TABLES:
        rows: Any = table.model._default_manager.filter(pack=desk.pack, withdrawn_at__isnull=True)
        for row in rows:
            if (type(row), row.pk) in desk.seen or "withdrawn_at" in row.edited_fields:
                continue
            row.withdrawn_at = timezone.now()
            save(row, desk, ["withdrawn_at"])
            desk.written.count(row, "withdrawn")
