"""Questions in, cited answers out.

from mentor import Mentor, Settings

mentor = Mentor(Settings(home=path))
answer = mentor.ask("...")
"""

from ingest.errors import (
    ConfigurationError,
    DocumentError,
    DocumentTooLarge,
    FetchRefused,
    IndexCorrupt,
    IndexLocked,
    IndexMismatch,
    IndexMissing,
    LibraryError,
    MentorError,
    ModelError,
    ModelRefused,
    ModelTimeout,
    ModelUnavailable,
    SourceUnknown,
    UnreadableDocument,
    UnsupportedDocument,
)
from ingest.types import Failure, IngestReport, Progress, Source
from mentor.api import Mentor
from mentor.settings import Settings
from mentor.types import Answer, Citation, Conflict, Passage, Token, Turn, View

__all__ = [
    "Answer",
    "Citation",
    "ConfigurationError",
    "Conflict",
    "DocumentError",
    "DocumentTooLarge",
    "Failure",
    "FetchRefused",
    "IndexCorrupt",
    "IndexLocked",
    "IndexMismatch",
    "IndexMissing",
    "IngestReport",
    "LibraryError",
    "Mentor",
    "MentorError",
    "ModelError",
    "ModelRefused",
    "ModelTimeout",
    "ModelUnavailable",
    "Passage",
    "Progress",
    "Settings",
    "Source",
    "SourceUnknown",
    "Token",
    "Turn",
    "UnreadableDocument",
    "UnsupportedDocument",
    "View",
]
