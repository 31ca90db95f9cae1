# SPDX-License-Identifier: GPL-3.0-or-later
"""The family of failures, each a sentence: what happened, what is safe, what to do next."""


class SecuretrainError(Exception):
    """What went wrong, told to the person it happened to.

    A room derives its own errors from this one. `what`, `safe` and `next` are whole sentences in
    the reader's language; `safe` and `next` may be empty where there is nothing true to say.
    """

    def __init__(self, what: str, *, safe: str = "", next: str = "") -> None:  # noqa: A002
        """Keep the three sentences; `str()` of the error joins them."""
        super().__init__(what, safe, next)
        self.what = what
        self.safe = safe
        self.next = next

    def __str__(self) -> str:
        """Join the sentences that there are."""
        return " ".join(sentence for sentence in (self.what, self.safe, self.next) if sentence)


class LessonError(SecuretrainError):
    """A lesson as an author wrote it cannot be read."""


class DocumentError(SecuretrainError):
    """A compiled document was refused."""


class SaveRefusedError(SecuretrainError):
    """A file was not saved where it was asked for."""


class SetUpError(SecuretrainError):
    """The program could not be made ready to run."""
