"""How well the parser reads: its records scored against true ones, field by field.

    manage.py accuracy                        every pack that has a true record
    manage.py accuracy bristol                those with the word in their name
    manage.py accuracy --misses 20            and the worst differences of each
    manage.py accuracy --accept-as-baseline   these scores become the committed baseline

The rules are those of docs/accuracy.md. Records of a list are paired by their key, best pair first;
a record scores the mean of its fields; a record without a pair scores nothing.
"""
