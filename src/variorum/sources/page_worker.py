"""The process that parses pages, as its parent sees it: one question at a time, an end after so many seconds.

It is a plain subprocess that speaks JSON over its pipes, so that it works alike on every system and needs nothing
of the caller's `__main__`. It is started with the first page, used for all that follow, and started anew after it
was ended.
"""

from __future__ import annotations

import json
import queue
import struct
import subprocess
import sys
import threading
from typing import IO, Any

TIME_LIMIT = 15.0  # seconds a page
START_LIMIT = 60.0  # seconds until the parsers are loaded
MOST_PAGES = 200  # a worker is replaced after so many: parsers leak
_LONGEST_ANSWER = 64 * 1024 * 1024
_SERVE = "import sys; sys.path[:] = sys.argv[1:]; from variorum.sources.page_parse import serve; serve()"


class Ended(Exception):
    """The worker gave no answer; it was ended, or ended itself. The message says why, as a reason."""


class PageWorker:
    """Asks the parsing process. `code` is what the process runs."""

    def __init__(self, *, limit: float = TIME_LIMIT, code: str = _SERVE) -> None:
        self._limit = limit
        self._code = code
        self._process: subprocess.Popen[bytes] | None = None
        self._pages = 0

    def ask(self, html: str) -> dict[str, Any]:
        """What the parsers make of a page. Raises Ended."""
        process = self._started()
        answer = self._within(process, self._limit, html.encode("utf-8", "replace"))
        if answer is None:
            self.close()
            raise Ended("could not be parsed: the parser ran out of memory or time")
        self._pages += 1
        return answer

    def close(self) -> None:
        """Ends the process, if there is one."""
        process, self._process, self._pages = self._process, None, 0
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                _closed(pipe)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._pages >= MOST_PAGES:
            self.close()
        if self._process is None:
            command = [sys.executable, "-P", "-c", self._code, *sys.path]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            if self._within(self._process, START_LIMIT, None) is None:
                self.close()
                raise Ended("could not be parsed: the parser did not start")
        return self._process

    def _within(self, process: subprocess.Popen[bytes], seconds: float, question: bytes | None) -> dict[str, Any] | None:
        """The answer, None if the process ended without one. Raises Ended if it took too long."""
        # A thread, since pipes cannot be waited for with a limit on every system. It ends when the process does.
        answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=_exchange, args=(process, question, answers), daemon=True).start()
        try:
            return answers.get(timeout=seconds)
        except queue.Empty:
            self.close()
            raise Ended(f"could not be parsed within {seconds:g} s") from None


def _exchange(process: subprocess.Popen[bytes], question: bytes | None, answers: queue.SimpleQueue[dict[str, Any] | None]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        if question is not None:
            send(process.stdin, question)
        answer = receive(process.stdout)
        answers.put(None if answer is None else json.loads(answer))
    except (OSError, ValueError, RecursionError):
        answers.put(None)


def send(pipe: IO[bytes], message: bytes) -> None:
    """Writes a message with its length before it."""
    pipe.write(struct.pack(">Q", len(message)) + message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Reads a message; None at the end of the pipe."""
    head = pipe.read(8)
    if len(head) < 8:
        return None
    length = struct.unpack(">Q", head)[0]
    if length > 4 * _LONGEST_ANSWER:
        return None
    message = pipe.read(length)
    return message if len(message) == length else None


def _closed(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        pass  # what was not written yet goes nowhere
