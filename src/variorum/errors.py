"""Errors, split by what follows.

    VariorumError
    ├── BadInput         one input cannot be used: it is named, skipped, and the run goes on (exit 1)
    ├── NothingUsable    no input was left to work on (exit 3)
    ├── BadRequest       the caller asked for something that does not exist (exit 2)
    ├── BrokenProvenance a span does not hold the words it claims to hold (exit 4)
    └── NotInstalled     a part that the run cannot do without is missing (exit 3)

Every message says what was wrong, with the value, and what to do next.
"""


class VariorumError(Exception):
    """Any error that Variorum raises on purpose."""

    exit_code = 3


class BadInput(VariorumError):
    """One input cannot be used; the others still can."""

    exit_code = 1

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(f"{name}: {reason}. {advice}")
        self.name = name
        self.reason = reason
        self.advice = advice

    def __reduce__(self) -> tuple[type["BadInput"], tuple[str, str, str]]:
        # A worker process hands its errors over pickled, and rebuilds them from these three.
        return type(self), (self.name, self.reason, self.advice)


class NothingUsable(VariorumError):
    """No input was left to work on."""


class BadRequest(VariorumError):
    """The caller asked for something that does not exist."""

    exit_code = 2


class BrokenProvenance(VariorumError):
    """A span does not hold the words that it claims to hold."""

    exit_code = 4


class NotInstalled(VariorumError):
    """A part that the run cannot do without is missing."""
