"""How well the parser reads: its records scored against true ones, field by field.

    python -m tests.accuracy                        every pack with a true record
    python -m tests.accuracy bristol                those with the word in their name
    python -m tests.accuracy --misses 20            and the worst differences
    python -m tests.accuracy --accept-as-baseline   these scores become the committed baseline

The rules are those of docs/accuracy.md. Records of a list are paired by their key, best pair first;
a record scores the mean of its fields; a record without a pair scores nothing.
"""
