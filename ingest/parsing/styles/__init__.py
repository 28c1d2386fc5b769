"""How councils print: tables of their words, as data beside the rules that use them.

The tables are shared: a word that one council prints is added for all, since the papers examined
never used one word for two things. docs/adding-a-house-style.md says how, and what to do when
that day comes.
"""
