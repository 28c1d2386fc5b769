"""Help in plain words, the glossary and the accessibility statement: texts about the papers."""
