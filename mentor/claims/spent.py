"""What is spent, where a question asks how much that is and no passage gives a price.

What documents pay is no answer to that, what they say of costs without a figure is: free courses,
certificates that are paid for.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.simplify import folded
from mentor.claims.told import Lead
from mentor.evidence import Finding
from mentor.question.money import asks_what_to_spend

_OF_COSTS = re.compile(
    r"免费|收费|付费|不花钱|不要钱|花钱|掏钱|学费|费用|价钱|定价|订阅|花费|开销"
    r"|\b(?:free(?! to | from )|paid (?:courses?|certificat\w+|plans?|versions?|tiers?)|fees?"
    r"|tuition|subscriptions?|scholarships?|(?:no|low|at) cost"
    r"|costs? (?:money|nothing|little|a lot))\b"
)
"""What says whether something costs money."""


def on_costs(finding: Finding, found: Sequence[Lead]) -> Finding | None:
    """The passages that say something of costs, where a question asks how much money to spend.

    None if it does not, or a passage gives a price.
    """
    if not asks_what_to_spend(finding.question) or any(lead.best is not None for lead in found):
        return None
    kept = (item for item in finding.evidence if _OF_COSTS.search(folded(item.passage.text)))
    return replace(finding, evidence=(*kept,))
