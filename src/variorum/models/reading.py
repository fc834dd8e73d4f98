"""Documents -> annotated sentences, each text read once whatever the number of documents that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import Literal

from variorum.models.base import Annotator, annotator
from variorum.models.titles import recased
from variorum.text import Piece, split_sentences
from variorum.types import Annotation, Document, Sentence

SHARE = 64  # sentences a worker is handed at a time
_HEADING_WORDS = 14


def read(
    documents: Sequence[Document], reader: Annotator, *, workers: int = 1, reader_name: str = "spacy"
) -> dict[str, tuple[Sentence, ...]]:
    """The annotated sentences of every document, by its id.

    Byline and date lines are left out; the title is the sentence of role "title". With more than one
    worker the texts are shared out in fixed portions, so that the result does not depend on their number.
    """
    pieces = {document.id: pieces_of(document) for document in documents}
    written = {document.id: _written(document, pieces[document.id]) for document in documents}
    texts = sorted({text for document in documents for text in written[document.id]})
    if workers > 1 and len(texts) > SHARE:
        portions = [texts[at : at + SHARE] for at in range(0, len(texts), SHARE)]
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            annotations = [annotation for part in pool.map(_annotate, [reader_name] * len(portions), portions) for annotation in part]
    else:
        annotations = reader.annotate(texts)
    known = dict(zip(texts, annotations, strict=True))
    return {
        document.id: _sentences(document, pieces[document.id], [known[text] for text in written[document.id]]) for document in documents
    }


def _annotate(reader_name: str, texts: list[str]) -> list[Annotation]:
    return annotator(reader_name).annotate(texts)


def pieces_of(document: Document) -> list[Piece]:
    """What is read of a document: its title, then the sentences of its body."""
    title = []
    if document.title_start is not None and document.title:
        title = [Piece(document.title_start, document.title_start + len(document.title), -1)]
    return title + split_sentences(document.text, document.body_start)


def _written(document: Document, pieces: list[Piece]) -> list[str]:
    """The pieces as the annotator gets them: a title in the letters of a sentence."""
    texts = [document.text[piece.start : piece.end] for piece in pieces]
    return [
        recased(text, document.text[document.body_start :]) if piece.paragraph < 0 else text
        for text, piece in zip(texts, pieces, strict=True)
    ]


def _as_written(annotation: Annotation, text: str) -> Annotation:
    """The annotation with the words of the text, which may have other letters in upper case."""
    if all(token.text == text[token.start : token.end] for token in annotation.tokens):
        return annotation
    tokens = tuple(replace(token, text=text[token.start : token.end]) for token in annotation.tokens)
    return Annotation(tokens, annotation.names)


def _sentences(document: Document, pieces: list[Piece], annotations: list[Annotation]) -> tuple[Sentence, ...]:
    alone = _alone(pieces)
    return tuple(
        Sentence(
            document=document.id,
            number=number,
            paragraph=piece.paragraph,
            start=piece.start,
            text=document.text[piece.start : piece.end],
            role=_role(document.text[piece.start : piece.end], piece, piece.paragraph in alone),
            annotation=_as_written(annotation, document.text[piece.start : piece.end]) if piece.paragraph < 0 else annotation,
        )
        for number, (piece, annotation) in enumerate(zip(pieces, annotations, strict=True))
    )


def _alone(pieces: list[Piece]) -> set[int]:
    count: dict[int, int] = {}
    for piece in pieces:
        count[piece.paragraph] = count.get(piece.paragraph, 0) + 1
    return {number for number, times in count.items() if times == 1}


def _role(text: str, piece: Piece, alone: bool) -> Literal["title", "heading", "body"]:
    if piece.paragraph < 0:
        return "title"
    if alone and text[-1:].isalnum() and len(text.split()) <= _HEADING_WORDS:
        return "heading"
    return "body"
