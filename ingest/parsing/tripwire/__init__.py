"""The tripwire: what in a file may be exempt, private, or hidden from whoever looks at it.

Wording and personal data are looked for in the text that was read; hidden text by comparing the
text with a picture of the page; attachments, comments and scripts in the file's own structure.
"""
