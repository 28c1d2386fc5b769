"""Being found: one address for each page, and what machines that look for papers are told."""
