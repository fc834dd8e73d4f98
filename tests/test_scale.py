"""What each kind of extraction costs: the same claims as the engine's, on a watch."""

import json

import pytest

from benchmarks.scale import KINDS, Watch, _joined, articles_of, extracted, forget, main
from variorum.engine.local import Extract
from variorum.extract.dates import grammar as date_grammar
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Work

TEXTS = (
    "Three barges sank on Friday, the harbour master said.\n\n“Nobody was hurt,” Ann Roe told the Herald.",
    "The council met on 3 May 2019. It spent $2 million on 14 lamps, and Roe said so.",
)


def documents():
    return [Document(id=f"d{number}", text=text, text_sha256="", source_sha256="") for number, text in enumerate(TEXTS)]


def test_the_claims_on_the_watch_are_those_of_the_engine():
    articles, watch = documents(), Watch()
    sentences = read(articles, annotator())
    claims = [claim for article in articles for claim in extracted(article, sentences[article.id], watch)]
    assert claims == list(Extract()(Work(documents=tuple(articles)).with_(sentences=sentences)).claims)
    assert set(watch.seconds) == set(KINDS)


def test_joined_articles_hold_every_sentence_where_it_now_stands():
    articles = documents()
    sentences = read(articles, annotator())
    whole, moved = _joined([sentences[article.id] for article in articles], articles)
    assert [whole.text[one.start : one.end] for one in moved] == [one.text for article in articles for one in sentences[article.id]]
    assert [one.number for one in moved] == list(range(len(moved)))
    assert [one.paragraph for one in moved] == sorted(one.paragraph for one in moved)


def test_nothing_is_remembered_after_forgetting():
    list(date_grammar.expressions("The mill closed in 2016."))
    forget()
    assert date_grammar._expressions.cache_info().currsize == 0


def test_the_last_line_is_one_json_object_with_every_kind(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"documents": [{"text": text, "date": "2021-03-10"} for text in (*TEXTS, TEXTS[0])]}) + "\n", "utf-8")
    assert len(articles_of(path, 9)) == 2
    assert main([str(path), "--runs", "1"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert {f"{name}_share" for name in (*KINDS, "names", "extract")} <= set(found)
    assert found["growth_joined_1x"] > 0


@pytest.mark.parametrize("content", ["", '{"documents": []}\n'])
def test_a_file_without_documents_is_said_to_be_one(tmp_path, content, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text(content, "utf-8")
    assert main([str(path)]) == 3
    assert "no documents" in capsys.readouterr().err
