"""How papers come in many at a time: a zip of an archive, a folder that is watched."""
