"""The review as questions: each doubt one at a time, with its place on paper and its value."""
