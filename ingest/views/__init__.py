"""The officers' pages: upload, watch, review, publish."""
