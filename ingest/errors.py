"""Every error of the project, in one tree.

MentorError
├── ConfigurationError        a setting has a value that cannot be used
├── LibraryError              the library on disk cannot be used as asked
│   ├── IndexMissing          nothing has been ingested yet
│   ├── IndexMismatch         made with another embedding model or chunking version
│   ├── IndexLocked           another process is writing
│   └── IndexCorrupt          what is on disk contradicts itself
├── DocumentError             one document cannot go in; the others can
│   ├── UnsupportedDocument   no loader for this kind of file
│   ├── UnreadableDocument    empty, binary, wrong encoding, damaged, no text layer
│   ├── DocumentTooLarge      over the limit in MENTOR_MAX_DOCUMENT_BYTES
│   └── FetchRefused          an address that may not or cannot be fetched
├── SourceUnknown             no source of this id in the library
└── ModelError                a language or embedding model cannot be used
    ├── ModelUnavailable      not installed, not reachable, wrong name or key
    ├── ModelTimeout          no answer in the time allowed
    └── ModelRefused          the provider refused the request

A message says in one line what happened to which thing and what to do next.
"""


class MentorError(Exception):
    """Base of all errors that this project raises on purpose."""


class ConfigurationError(MentorError):
    """A setting has a value that cannot be used."""


class LibraryError(MentorError):
    """The library on disk cannot be used as asked."""


class IndexMissing(LibraryError):
    """Nothing has been ingested yet."""


class IndexMismatch(LibraryError):
    """The library was made with another embedding model or chunking version."""


class IndexLocked(LibraryError):
    """Another process is writing to the library."""


class IndexCorrupt(LibraryError):
    """What is on disk contradicts itself."""


class DocumentError(MentorError):
    """One document cannot go in."""


class UnsupportedDocument(DocumentError):
    """There is no loader for this kind of file."""


class UnreadableDocument(DocumentError):
    """The document is empty, binary, damaged or in an unknown encoding."""


class DocumentTooLarge(DocumentError):
    """The document is over the limit."""


class FetchRefused(DocumentError):
    """The address may not or cannot be fetched."""


class SourceUnknown(MentorError):
    """The library holds no source of this id."""


class ModelError(MentorError):
    """A language or embedding model cannot be used."""


class ModelUnavailable(ModelError):
    """The model is not installed or not reachable, or its name or key is wrong."""


class ModelTimeout(ModelError):
    """The model gave no answer in the time allowed."""


class ModelRefused(ModelError):
    """The provider refused the request."""
