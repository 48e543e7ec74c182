"""`python -m upkeep.assessment_schema` writes `data/assessment.schema.json` from the rubric's questions."""

import json

from howopen.lessons.real_systems.own_schema import schema
from howopen.sources.catalog_files import catalog

from upkeep.requirements import ROOT

SCHEMA = ROOT / "data" / "assessment.schema.json"


def written() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(catalog()), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(written(), encoding="utf-8")
