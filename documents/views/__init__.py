"""Public pages of what was published: one module a room."""
