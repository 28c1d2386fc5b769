"""How the officers' pages print what was read."""

from django import template

from ingest.parsing.fields.wording import say_date

register = template.Library()
register.filter("in_words", say_date)
