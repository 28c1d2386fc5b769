"""What officers do with matters: answer a question, merge, split, add a paper, rename."""

from documents.matters.actions.joining import (
    add_to_matter,
    answer_question,
    merge_matters,
    split_matter,
)
from documents.matters.actions.naming import rename_matter

__all__ = [
    "add_to_matter",
    "answer_question",
    "merge_matters",
    "rename_matter",
    "split_matter",
]
