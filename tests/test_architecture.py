"""The rules of docs/architecture.md that a program can check, read off the source itself."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("committees", "documents", "ingest", "portal")  # each may import those before it
PURE = ROOT / "ingest" / "parsing"
UNWANTED_NAMES = {"utils", "helpers", "common", "core", "misc"}

# The only imports inside functions, each with its reason.
LATE_IMPORTS = {
    "pdfplumber": "importing it takes as long as reading a small pack, and few packs need it",
}
# Parsing is pure: besides itself and the readers of PDFs, it knows the standard library's parts
# that touch no clock, network, process or settings.
READERS = {"PIL", "pdfplumber", "pikepdf", "pypdfium2"}
IMPURE = {
    *("asyncio", "concurrent", "ftplib", "getpass", "http", "locale", "logging", "multiprocessing"),
    *("os", "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "tempfile"),
    *("threading", "time", "urllib", "uuid"),
}
CLOCK = {"now", "today", "utcnow"}
LONGEST_FILE = 290  # lines; tables of data in styles/ may be longer
LONGEST_FUNCTION = 40  # lines


def source_files(*folders: str) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts
    )


SOURCES = source_files(*LAYERS)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=named(path))


def imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of every module that a piece of source imports."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import):
            yield from ((inner.lineno, alias.name) for alias in inner.names)
        elif isinstance(inner, ast.ImportFrom):
            assert not inner.level, "imports are absolute"
            yield inner.lineno, inner.module or ""
            yield from ((inner.lineno, f"{inner.module}.{alias.name}") for alias in inner.names)


def top(module: str) -> str:
    return module.split(".")[0]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > 50


def test_imports_run_downwards_only() -> None:
    wrong = []
    for path in SOURCES:
        layer = path.relative_to(ROOT).parts[0]
        above = LAYERS[LAYERS.index(layer) + 1 :]
        wrong += [
            f"{named(path)}:{line} imports {module}"
            for line, module in imports(tree_of(path))
            if top(module) in above
        ]
    assert not wrong, "\n".join(wrong)


def test_parsing_is_pure() -> None:
    wrong = [
        f"{named(path)}:{line} imports {module}"
        for path in SOURCES
        if path.is_relative_to(PURE)
        for line, module in imports(tree_of(path))
        if not is_pure(module)
    ]
    assert not wrong, "\n".join(wrong)


def is_pure(module: str) -> bool:
    if top(module) == "ingest":
        return f"{module}.".startswith("ingest.parsing.")
    if f"{module}.".startswith("urllib.parse."):
        return True  # takes an address apart, and asks nobody
    return top(module) in READERS | (sys.stdlib_module_names - IMPURE)


def test_parsing_asks_no_clock() -> None:
    wrong = [
        f"{named(path)}:{call.lineno} calls {call.func.attr}()"
        for path in SOURCES
        if path.is_relative_to(PURE)
        for call in ast.walk(tree_of(path))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in CLOCK
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("module", "only_in"),
    [
        (
            "pypdfium2",
            {
                "ingest/parsing/pdfium/calls.py",
                "ingest/parsing/pdfium/loaded.py",
                "ingest/parsing/pictures.py",
                "ingest/parsing/reader.py",
                "ingest/parsing/tripwire/drawn_things.py",
                "ingest/parsing/tripwire/hidden.py",
                "ingest/parsing/tripwire/hiding_places.py",
                "ingest/parsing/tripwire/words.py",
                "ingest/public_file/build.py",
                "ingest/public_file/said.py",
                "ingest/public_file/sheets.py",
            },
        ),
        ("django.contrib.postgres.search.SearchVector", {"documents/search/indexing.py"}),
        ("django.dispatch", set()),
        ("django.db.models.signals", set()),
    ],
)
def test_module_is_imported_in_its_place_only(module: str, only_in: set[str]) -> None:
    found = {
        named(path)
        for path in SOURCES
        for _, imported in imports(tree_of(path))
        if f"{imported}.".startswith(f"{module}.")
    }
    assert found <= only_in


# Who may touch the files of packs themselves; everybody else asks documents/withholding/gate.py.
OPENS_FILES = {
    "documents/withholding/gate.py",  # says who may have which
    "ingest/actions/receiving.py",  # keeps what was uploaded
    "ingest/holding.py",  # reads a pack
    "ingest/public_file/make.py",  # makes the public's file of it
}


def test_files_of_packs_go_through_the_gate() -> None:
    """`pack.file`, by whatever name the pack goes, is nobody's but those who are named above."""
    wrong = [
        f"{named(path)}:{node.lineno} takes {ast.unparse(node)}"
        for path in SOURCES
        if named(path) not in OPENS_FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "file"
        if "pack" in ast.unparse(node.value) or ast.unparse(node.value) in ("paper", "self")
    ]
    assert not wrong, "\n".join(wrong)


def test_imports_stand_at_the_top() -> None:
    wrong = [
        f"{named(path)}:{line} imports {module} inside {function.name}"
        for path in SOURCES
        for function in functions(path)
        for line, module in imports(function)
        if top(module) not in LATE_IMPORTS
    ]
    assert not wrong, "\n".join(wrong)


def test_names_say_what_a_module_is_for() -> None:
    assert not [named(path) for path in SOURCES if path.stem in UNWANTED_NAMES]
    assert not [named(path) for path in SOURCES if UNWANTED_NAMES & set(path.parent.parts)]


def test_files_are_short() -> None:
    lengths = {
        named(path): len(path.read_text().splitlines())
        for path in SOURCES
        if path.parent.name != "styles"
    }
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}
    assert not long, long


def test_functions_are_short() -> None:
    long = [
        f"{named(path)}:{function.lineno} {function.name}: {lines} lines"
        for path in SOURCES
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_every_module_says_what_it_is() -> None:
    silent = [
        named(path)
        for path in SOURCES
        if not ast.get_docstring(tree_of(path))
        and len(tree_of(path).body) > 3
        and path.name not in {"apps.py", "__init__.py"}
    ]
    assert not silent, silent
