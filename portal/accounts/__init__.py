"""Accounts of staff: signing in, the second step, sessions, single sign-on (django-allauth)."""
