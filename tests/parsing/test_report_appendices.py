"""Appendices under a heading that names background papers too."""

from __future__ import annotations

from pathlib import Path

from ingest.parsing.parse import parse_pack
from tests.parsing.typeset import body, heading, paper


def test_a_list_of_appendices_and_background_documents(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "report.pdf",
        heading("Waste Collection Review"),
        body(
            "<b>Report to:</b> Scrutiny Committee",
            "<b>Date of meeting:</b> 20 March 2024",
            "<b>Report author:</b> Moira Lamb, Waste Manager",
            "<b>Recommendation:</b>",
            "That the review be noted.",
            "<b>1. Introduction</b>",
            "1.1 The rounds were last reviewed in 2018.",
            "<b>2. Appendices / Background documents</b>",
            "2.1 Appendix A: Options appraisal",
            "2.2 Appendix B: Round maps",
            "2.3 Minutes of the Committee of 3 May 2018",
        ),
    )
    (report,) = parse_pack(path).reports
    assert report.appendices == ("Appendix A: Options appraisal", "Appendix B: Round maps")
