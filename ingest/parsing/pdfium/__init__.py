"""Asking pdfium about one loaded page: its characters, and what is drawn on it."""
