"""What a reader disputes, as a small file that a person can read.

```json
{
  "howopen": "dissent",
  "rules": "1f79cd",
  "changes": [
    {"rule": "cuda.lifts", "says": "...", "to": "always", "reason": "..."}
  ]
}
```

`rules` is the version of the rules that it was made for, `says` what the rule claims in words, which nobody
reads but people.
"""

import json

from howopen.domain.catalog import Catalog
from howopen.domain.disputed import rules_version
from howopen.figures.dissent import change_words, rule_words
from howopen.figures.downloads import Download


def dissent_file(catalog: Catalog) -> Download:
    """Return the file of what is disputed in a catalog."""
    changes = [
        {
            "rule": c.rule,
            "says": f"{rule_words(c.rule, catalog)} → {change_words(c, catalog)}",
            "to": c.to,
            "reason": c.reason,
        }
        for c in catalog.dissent.changes
    ]
    content = {"howopen": "dissent", "rules": rules_version(catalog), "changes": changes}
    text = json.dumps(content, indent=2, ensure_ascii=False)
    return Download("howopen-dissent.json", "application/json", text + "\n")
