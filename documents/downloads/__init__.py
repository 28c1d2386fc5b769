"""Papers to take away: one item's pages as a PDF, and an edition as a file of its own."""
