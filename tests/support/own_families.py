"""Files of job families that a person wrote."""

from pathlib import Path

BEES = """\
schema = 1

[[family]]
id = "bees"
title = "Bees"
job_titles = ["beekeeper's mate"]
activities = [
  { name = "Moving a swarm", score = 2, hands_on = true },
  { name = "Selling honey at the gate", score = 4 },
]
[[family.next_roles]]
title = "Keeper of a valley"
activities = [{ name = "Teaching a village to live with bees", score = 4 }]
"""
"""A right one, of one family."""
LIGHTHOUSE = """
[[family]]
id = "lighthouse"
title = "Lighthouses"
job_titles = ["lighthouse keeper"]
activities = [{ name = "Trimming the lamp", score = 1 }]
"""
"""Another family, to stand behind it."""


def write_families(config: Path, **files: str) -> Path:
    """Write files of families, by name, into a config folder; return their folder."""
    folder = config / "families"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text)
    return folder
