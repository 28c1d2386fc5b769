"""Matters: what belongs together over committees and years, as one dated line.

What is proposed comes from `ingest.matters`, which reads what papers say; this package keeps it,
lets officers answer it, and shows it.
"""
