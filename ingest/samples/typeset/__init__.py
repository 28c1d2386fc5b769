"""Puts the invented council's papers on pages, as Modern.Gov's printed packs look."""
