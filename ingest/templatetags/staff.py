"""How the officers' pages print what was read."""

from django import template

from ingest.review import in_words

register = template.Library()
register.filter("in_words", in_words)
