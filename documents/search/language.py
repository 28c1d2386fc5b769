"""The language of the papers, as PostgreSQL's text search knows it."""

CONFIG = "english"
