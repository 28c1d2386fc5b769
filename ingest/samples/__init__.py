"""Sample packs of an invented council: typeset by the project, each with its true record.

    from ingest.samples import write_sample_packs
    for sample in write_sample_packs(folder):
        sample.path, sample.truth_path, sample.description, sample.pages

`content/` holds the prose and the facts, `typeset/` puts papers on pages, `binder` puts papers into
a pack, `truth` writes what is true of it.
"""

from ingest.samples.writing import SamplePack, each_sample_pack, write_sample_packs

__all__ = ["SamplePack", "each_sample_pack", "write_sample_packs"]
