"""Public pages of matters."""
