"""Minutes as a Word document: real headings and styles, so that it can be worked on."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from documents.minutes_document.content import Entry, MinutesDocument


def as_word(minutes: MinutesDocument) -> bytes:
    document = Document()
    document.core_properties.title = f"{minutes.title}, {minutes.held}"
    document.core_properties.author = minutes.council
    document.add_paragraph(minutes.council, style="Subtitle")
    document.add_heading(minutes.title, level=0)
    document.add_paragraph(minutes.held)
    document.add_paragraph(minutes.status).runs[0].bold = True
    for heading, names in minutes.attendance:
        line = document.add_paragraph()
        line.add_run(f"{heading}: ").bold = True
        line.add_run(names)
    for entry in minutes.entries:
        _add_entry(document, entry)
    if minutes.corrections:
        document.add_heading("Corrections", level=1)
        for words in minutes.corrections:
            document.add_paragraph(words)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _add_entry(document: WordDocument, entry: Entry) -> None:
    document.add_heading(entry.heading or "Without a title", level=1)
    for paragraph in entry.text:
        document.add_paragraph(paragraph)
    if entry.moved:
        document.add_paragraph(f"{entry.moved}.")
    if entry.decisions:
        document.add_paragraph("Decision").runs[0].bold = True
        style = "List Number" if len(entry.decisions) > 1 else "Normal"
        for decision in entry.decisions:
            document.add_paragraph(decision, style=style)
    if entry.reason:
        document.add_paragraph("Reason").runs[0].bold = True
        for paragraph in entry.reason:
            document.add_paragraph(paragraph)
