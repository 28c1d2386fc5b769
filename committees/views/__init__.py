"""Public pages of those who decide."""
