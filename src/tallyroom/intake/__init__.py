"""The door by which other people's returns come in: fetched, kept, read, and taken into a night.

Knows sources, files and addresses. What a format means is for `feeds`, what is believable for `checks`.
"""

from tallyroom.intake.take import Taken, disagreement, take

__all__ = ["Taken", "disagreement", "take"]
