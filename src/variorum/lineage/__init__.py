"""Documents -> origins: who copied, paraphrased or cites whom.

Ten outlets that print one agency's sentence are one origin. Words that two accounts share are found by
an index of short word sequences; what is shared inside quotation marks alone is not copying, since two
reporters can hear one speech.
"""

from variorum.lineage.origins import Origins, origins
from variorum.lineage.trace import lineage

__all__ = ["Origins", "lineage", "origins"]
