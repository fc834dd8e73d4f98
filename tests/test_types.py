"""The nouns keep their one promise: a span holds its words, in any text at all."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factory import Said, claim, document, dossier
from variorum.errors import BadInput, BadRequest, BrokenProvenance, NothingUsable, NotInstalled, VariorumError
from variorum.types import Annotation, Attribution, Claim, Document, Sentence, Span, Token, Work, content_id

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=80)


@st.composite
def documents_with_spans(draw: st.DrawFn, spans: int = 1) -> tuple[Document, list[Span]]:
    account = document(draw(ANY_TEXT))
    ends = st.integers(0, len(account.text))
    made = [sorted((draw(ends), draw(ends))) for _ in range(spans)]
    return account, [Span(account.id, low, high) for low, high in made]


# ---- spans --------------------------------------------------------------------------------------


@settings(deadline=None)
@given(documents_with_spans())
def test_a_span_of_any_text_holds_its_words(pair: tuple[Document, list[Span]]) -> None:
    account, [span] = pair
    assert span.of(account) == account.text[span.start : span.end]
    assert len(span.of(account)) == span.end - span.start


@settings(deadline=None)
@given(documents_with_spans(2))
def test_two_spans_overlap_where_they_share_a_character(pair: tuple[Document, list[Span]]) -> None:
    _, [one, other] = pair
    here, there = set(range(one.start, one.end)), set(range(other.start, other.end))
    if here and there:
        assert one.overlaps(other) == bool(here & there)
    assert one.overlaps(other) == other.overlaps(one)
    if there:
        assert one.contains(other) == (there <= here)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_that_is_no_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"{start}\.\.{end}"):
        Span("d", start, end)


def test_a_span_is_not_read_off_another_document_or_beyond_the_end() -> None:
    account = document("The quay closed.")
    for span in (Span("another", 0, 3), Span(account.id, 0, 17)):
        with pytest.raises(ValueError, match="does not lie in"):
            span.of(account)


def test_spans_of_two_documents_never_meet() -> None:
    assert not Span("a", 0, 9).overlaps(Span("b", 0, 9))
    assert not Span("a", 0, 9).contains(Span("b", 2, 3))


# ---- ids ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", None), ("a", "None")),
        ((1,), ("1",)),
        (("a", ""), ("a",)),
        ((["a"], "b"), (["a", "b"],)),
    ],
)
def test_an_id_keeps_its_parts_apart(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    assert content_id(*one) != content_id(*other)


@settings(deadline=None)
@given(st.lists(ANY_TEXT, max_size=4), st.lists(ANY_TEXT, max_size=4))
def test_two_ids_are_equal_exactly_when_their_parts_are(one: list[str], other: list[str]) -> None:
    assert (content_id(*one) == content_id(*other)) == (one == other)
    assert len(content_id(*one)) == 16


def test_an_id_is_the_same_in_every_version() -> None:
    assert content_id("quay", 3, None) == "c2a10e961667ce29"


def test_a_claim_is_known_by_where_it_stands() -> None:
    account = document("Forty boats left. Forty boats returned.")
    first = claim(account, "Forty boats")
    again = Claim(first.span, Said("quantity", "40 boats"), stance="hedges", made_by="another hand")
    elsewhere = Claim(Span(account.id, 18, 29), first.value)
    assert first.id == again.id != elsewhere.id
    assert (first.kind, first.document) == ("quantity", account.id)


# ---- documents, sentences, dossiers -------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"outlet": "Quay News", "path": "a.txt"}, "Quay News"),
        ({"outlet": None, "path": "a.txt", "url": "https://quay.example/a"}, "a.txt"),
        ({"outlet": None, "url": "https://quay.example/a"}, "https://quay.example/a"),
        ({"outlet": None, "id": "d1"}, "d1"),
    ],
)
def test_a_document_is_called_by_the_best_name_it_has(fields: dict[str, Any], label: str) -> None:
    assert document("The quay closed.", **fields).label == label


def test_nothing_is_altered_once_made() -> None:
    with pytest.raises(FrozenInstanceError):
        document("The quay closed.").text = "The quay opened."  # type: ignore[misc]
    with pytest.raises((FrozenInstanceError, TypeError)):
        Span("d", 0, 1).end = 2  # type: ignore[misc]


def small_boats_sank() -> Sentence:
    words = (("Small", 1), ("boats", 2), ("sank", 2), ("fast", 2))
    tokens, at = [], 0
    for word, head in words:
        tokens.append(Token(at, at + len(word), word, word.lower(), "", "", "", head))
        at += len(word) + 1
    return Sentence("d", 0, 0, 100, "Small boats sank fast", "body", Annotation(tuple(tokens)))


def test_a_sentence_walks_its_tree_and_knows_its_place() -> None:
    sentence = small_boats_sank()
    assert sentence.children(2) == (1, 3)
    assert sentence.subtree(1) == [0, 1]
    assert sentence.ancestors(0) == [1, 2]
    assert sentence.words(0, 2) == "Small boats"
    assert sentence.span(0, 2) == Span("d", 100, 111)
    assert sentence.end == 100 + len(sentence.text)


def test_an_attribution_lies_in_the_document_of_any_part_it_has() -> None:
    assert Attribution(None, None, Span("d", 0, 4)).document == "d"
    with pytest.raises(ValueError, match="at least one span"):
        _ = Attribution(None, None, None).document


def test_a_dossier_finds_its_documents_and_claims_by_id() -> None:
    made = dossier()
    assert all(made.document(account.id) is account for account in made.documents)
    assert all(made.claim(one.id) is one for one in made.claims)


def test_work_is_handed_on_as_a_fuller_copy() -> None:
    work = Work((document("The quay closed."),))
    fuller = work.with_(claims=(claim(work.documents[0], "The quay"),))
    assert (len(work.claims), len(fuller.claims)) == (0, 1)
    assert fuller.documents is work.documents


# ---- errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput("a.bin", "not a text", "Give a text file."), 1),
        (BadRequest("No annotator 'x'."), 2),
        (NothingUsable("nothing left"), 3),
        (NotInstalled("no model"), 3),
        (BrokenProvenance("moved words"), 4),
    ],
)
def test_an_error_carries_the_exit_code_of_what_follows(error: VariorumError, code: int) -> None:
    assert isinstance(error, VariorumError)
    assert error.exit_code == code


def test_bad_input_names_itself_also_after_a_worker_handed_it_over() -> None:
    error = pickle.loads(pickle.dumps(BadInput("a.bin", "not a text", "Give a text file.")))
    assert str(error) == "a.bin: not a text. Give a text file."
    assert (error.name, error.reason, error.advice) == ("a.bin", "not a text", "Give a text file.")
