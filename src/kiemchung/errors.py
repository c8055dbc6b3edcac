"""Every error that Kiểm Chứng raises on purpose.

::

    KiemChungError
    ├── UserError                 exit code 2: the input or the call is wrong, and the user can mend it
    │   ├── InputError            a text or file that cannot be read
    │   │   ├── EmptyInput            nothing to check
    │   │   ├── InputTooLarge         over the size limit of the settings
    │   │   ├── UnsupportedInput      binary data or an unknown format
    │   │   ├── EncodingError         bytes whose encoding cannot be told, or that fail to decode
    │   │   ├── EncryptedInput        a PDF or DOCX behind a password
    │   │   ├── NoTextInInput         a scanned PDF, a page that is all script
    │   │   ├── DamagedInput          a broken PDF, DOCX or gzip, or one that unpacks beyond all measure
    │   │   ├── FetchError            a page that cannot be fetched
    │   │   └── NotVietnamese         text in another language: said to be so, not judged
    │   ├── CorpusError           a corpus that cannot be used
    │   │   ├── UnknownCorpus         no corpus of that name (the nearest is suggested)
    │   │   ├── InvalidCorpusName     a name that is not letters, digits, "-" and "_"
    │   │   ├── DamagedCorpus         the index on disk is corrupt, or another encoder made it
    │   │   └── CorpusBusy            another process is writing to it
    │   ├── DamagedModel          a weights file is missing or is not the pinned one
    │   ├── UnusableJudge         a judge of the user's own that cannot be loaded, reached or understood
    │   └── UsageError            options that do not go together
    └── InternalError             exit code 1: our own fault

A message has two halves in each language: what was wrong, and what to do. Third-party
errors are translated once, where the outside world is touched; no traceback reaches a user.
"""


class KiemChungError(Exception):
    """Base of all errors; ``vi`` and ``en`` are complete sentences for the user.

    Args:
        vi: what was wrong and what to do, in Vietnamese.
        en: the same in English.
    """

    exit_code = 1

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi} / {en}")
        self.vi = vi
        self.en = en


class UserError(KiemChungError):
    """The input or the call is wrong, and the user can mend it."""

    exit_code = 2


class InputError(UserError):
    """A text or a file that cannot be read."""


class EmptyInput(InputError):
    """Nothing to check."""


class InputTooLarge(InputError):
    """The input is over the size limit of the settings."""


class UnsupportedInput(InputError):
    """Binary data or an unknown format."""


class EncodingError(InputError):
    """Bytes whose encoding cannot be told, or that fail to decode."""


class EncryptedInput(InputError):
    """A document behind a password."""


class NoTextInInput(InputError):
    """A document that opens but holds no text (scanned pages, a page that is all script)."""


class DamagedInput(InputError):
    """A broken file, or one that unpacks beyond all measure."""


class FetchError(InputError):
    """A page that cannot be fetched."""


class NotVietnamese(InputError):
    """Text in another language: it is said to be so, and not judged."""


class CorpusError(UserError):
    """A corpus that cannot be used."""


class UnknownCorpus(CorpusError):
    """No corpus of that name."""


class UnknownDocument(CorpusError):
    """The corpus has no such document."""


class InvalidCorpusName(CorpusError):
    """A corpus name that is not made of letters, digits, ``-`` and ``_``."""


class DamagedCorpus(CorpusError):
    """The index on disk is corrupt, or another encoder made it."""


class CorpusBusy(CorpusError):
    """Another process is writing to the corpus."""


class DamagedModel(UserError):
    """A weights file is missing or is not the pinned one."""


class UnusableJudge(UserError):
    """A judge of the user's own that cannot be loaded, reached or understood."""


class UsageError(UserError):
    """Options that do not go together."""


class InternalError(KiemChungError):
    """Our own fault."""
