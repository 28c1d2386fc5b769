"""What a report recommends beside what its meeting decided, word by word."""
