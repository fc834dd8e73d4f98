"""Pages: text and what the page says of itself; hostile ones are refused before or outside of this process."""

import json
import time

import pytest

from variorum.errors import BadInput
from variorum.sources.base import Parcel
from variorum.sources.page import PageReader
from variorum.sources.page_scan import hostile
from variorum.sources.page_worker import Ended, PageWorker

SENTENCES = (
    "The harbour master of Northport said on Monday that three fishing boats had sunk in the storm overnight.",
    "Nobody was hurt, but two of the boats had been the only income of their families, she told the town council.",
    "The council will meet again on Thursday to decide who is to pay for the broken wall of the outer basin.",
)


def page(head="", body=None, title="Storm sinks three boats"):
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES) if body is None else body
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>Storm sinks three boats</h1>{paragraphs}</article><footer>All rights reserved</footer></body></html>"
    )


@pytest.fixture(scope="module")
def reader():
    reader = PageReader()
    yield reader
    reader.close()


def account(reader, html, name="storm.html"):
    (found,) = reader.read(Parcel(name, html.encode() if isinstance(html, str) else html))
    return found


def test_the_text_of_a_page_comes_without_its_menus(reader):
    found = account(reader, page())
    assert found.text.split("\n") == ["Storm sinks three boats", *SENTENCES]
    assert (found.front.title, found.front.title_start) == ("Storm sinks three boats", 0)
    assert found.text[found.front.body_start :].startswith(SENTENCES[0])
    assert (found.front.outlet, found.outlet, found.front.published) == (None, "storm", None)


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Three boats lost &amp; none hurt",
    "datePublished": "2024-11-17T10:00:00+00:00",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
    "publisher": {"@id": "#post"},
    "mainEntityOfPage": {"@id": "https://post.example/storm"},
}
PUBLISHER = {"@type": "NewsMediaOrganization", "@id": "#post", "name": "The Northport Post"}
META = (
    '<meta property="og:title" content="Boats lost in storm | Harbour News"><meta property="og:site_name" content="Harbour News">'
    '<meta property="article:published_time" content="2024-11-16"><meta name="author" content="Ann Other">'
    '<link rel="canonical" href="https://www.news.example/storm">'
)


def ld(*nodes):
    return f'<script type="application/ld+json">{json.dumps({"@graph": list(nodes)})}</script>'


ADDRESS = "https://www.news.example/a"


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        (
            ld(ARTICLE, PUBLISHER) + META,
            (ARTICLE["headline"], "Jane Doe, John Roe", ARTICLE["datePublished"], "The Northport Post", "https://post.example/storm"),
        ),
        (META, ("Boats lost in storm", "Ann Other", "2024-11-16", "Harbour News", "https://www.news.example/storm")),
        (f'<link rel="canonical" href="{ADDRESS}">', ("Storm sinks three boats", None, None, "news.example", ADDRESS)),
        (
            '<link rel="canonical" href="/a"><meta property="og:url" content="javascript:x">',
            ("Storm sinks three boats", None, None, None, None),
        ),
        ('<script type="application/ld+json">{broken</script>', ("Storm sinks three boats", None, None, None, None)),
    ],
)
def test_what_a_page_says_of_itself_counts_in_order(reader, head, stated):
    front = account(reader, page(head)).front
    title = stated[0].replace("&amp;", "&")
    assert (front.title, front.author, front.published, front.outlet, front.url) == (title, *stated[1:])


def test_a_page_saved_by_a_browser_names_its_address(reader):
    html = "<!-- saved from url=(0032)https://www.post.example/storm -->\n" + page()
    assert account(reader, html).front.url == "https://www.post.example/storm"


def test_the_text_of_a_page_that_is_drawn_by_script_comes_from_its_metadata(reader):
    head = ld({**ARTICLE, "articleBody": " ".join(SENTENCES)}, PUBLISHER)
    html = f"<!doctype html><html><head>{head}</head><body><div id=root></div></body></html>"
    assert " ".join(SENTENCES) in account(reader, html).text


@pytest.mark.parametrize("body", ["", "<script>var text = 'all by script';</script>", "<img src=a.png>"])
def test_a_page_without_text_is_refused(reader, body):
    with pytest.raises(BadInput, match="no text was found"):
        account(reader, page(body=body))


@pytest.mark.parametrize(
    ("name", "data", "mine"),
    [
        ("a.html", "<p>Three boats sank.</p>", True),
        ("a.txt", page(), True),
        ("-", "\n\n<!-- one --><html><body><p>x</p></body></html>", True),
        ("-", "<div><p>Three boats sank.</p></div>", True),
        ("a.md", "<div align=center>\n\n# Three boats\n", False),
        ("a.txt", "Three boats <b>sank</b>.", False),
        ("a.html", "Three boats sank, and no tag was in the file.", False),
    ],
)
def test_a_page_is_told_by_its_content_first(name, data, mine):
    class Silent(PageWorker):
        def ask(self, _):
            return {"text": "Three boats sank in the storm."}

    assert (PageReader(Silent()).read(Parcel(name, data.encode())) is not None) == mine


HOSTILE = [
    ("100,000 nested elements", "<div>" * 100_000 + "x" + "</div>" * 100_000, "nested more than 512 deep"),
    ("nested bold", "<b>x " * 20_000, "nested more than 512 deep"),
    ("nested tables", "<table><tr><td>" * 3_000, "nested more than 512 deep"),
    ("50,000 attributes", "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">x</p>", "a tag of more than 65,536 characters"),
    ("300 attributes", "<p " + " ".join(f'a{i}="x y"' for i in range(300)) + ">x</p>", "more than 256 attributes"),
    ("300 bare attributes", "<p " + " ".join(f"a{i}" for i in range(300)) + ">x</p>", "more than 256 attributes"),
    ("5 MB of <", "<" * 5_000_000, "more than 100,000 marks that begin no tag"),
    ("quotes never closed", "<p a='" + "x" * 100_000, "a tag of more than 65,536 characters"),
    ("quotes upon quotes", "<p a=\"'" * 100_000, "a tag of more than 65,536 characters"),
    ("a million tags", "<br>" * 1_000_001, "more than 1,000,000 tags"),
]


@pytest.mark.parametrize(("body", "reason"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_a_hostile_page_is_refused_before_any_parser_sees_it(body, reason):
    class Never(PageWorker):
        def ask(self, _):
            raise AssertionError("a parser was asked")

    began = time.perf_counter()
    with pytest.raises(BadInput, match=reason):
        PageReader(Never()).read(Parcel("hostile.html", page(body=body).encode()))
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    "body",
    [
        "<p>One<p>Two" * 2_000,
        "<ul>" + "<li>One" * 2_000 + "</ul>",
        "<table>" + "<tr><td>1<td>2" * 2_000 + "</table>",
        "<dl>" + "<dt>One<dd>Two" * 2_000 + "</dl>",
        "<br><img src=x><input>" * 2_000,
        "</div>" * 2_000,
        "<script>" + "if (a<b) x();" * 2_000 + "</script>",
        "<!--" + "<div>" * 2_000 + "-->",
        '<img src="data:image/png;base64,' + "A" * 200_000 + '">',
        '<p title="a > b">x</p>' * 2_000,
    ],
)
def test_honest_pages_with_untidy_marks_pass_the_scan(body):
    from variorum.sources.page_scan import without_pictures

    assert hostile(without_pictures(page(body=body))) is None


def test_brackets_nested_in_metadata_do_no_harm(reader):
    head = '<script type="application/ld+json">' + "[" * 100_000 + "]" * 100_000 + "</script>"
    assert SENTENCES[0] in account(reader, page(head)).text


HELLO = "import sys; sys.stdout.buffer.write(bytes(7) + b'\\x02{}'); sys.stdout.flush(); "


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (HELLO + "import time; time.sleep(60)", "within 0.4 s"),
        (HELLO + "\nwhile True: pass", "within 0.4 s"),
        (HELLO + "sys.stdin.buffer.read(8); sys.exit(9)", "ran out of memory or time"),
        (HELLO + "sys.stdout.buffer.write(b'nonsense' * 3); sys.stdout.flush(); sys.stdin.buffer.read(9)", "ran out of memory or time"),
        ("import sys; sys.exit(1)", "did not start"),
    ],
)
def test_a_worker_that_hangs_or_dies_is_ended_and_started_anew(code, reason):
    worker = PageWorker(limit=0.4, code=code)
    for _ in range(2):
        began = time.perf_counter()
        with pytest.raises(Ended, match=reason):
            worker.ask("<p>x</p>" * 100_000)
        assert time.perf_counter() - began < 10
    worker.close()


def test_one_worker_reads_all_pages_and_is_there_again_after_it_was_ended(reader):
    account(reader, page())
    first = reader._worker._process
    account(reader, page())
    assert reader._worker._process is first
    reader.close()
    assert first.poll() is not None
    assert SENTENCES[0] in account(reader, page()).text


def test_the_worker_may_not_use_more_memory_than_its_limit():
    pytest.importorskip("resource")
    code = "from variorum.sources.page_parse import _limit_memory; _limit_memory(); x = bytearray(2 << 30)"
    with pytest.raises(Ended, match="did not start"):
        PageWorker(code="import sys; sys.path[:] = sys.argv[1:]; " + code + "; " + HELLO).ask("<p>x</p>")


@pytest.mark.parametrize("declared", ["utf-8", "windows-1252", "iso-8859-1", "nonsense", None])
@pytest.mark.parametrize("actual", ["utf-8", "windows-1252"])
def test_a_page_is_read_whatever_encoding_it_declares(reader, declared, actual):
    head = f'<meta charset="{declared}">' if declared else ""
    html = page(head, body=f"<p>“We lost it all” – said Zoë, and paid €5.</p><p>{SENTENCES[1]}</p>").encode(actual)
    assert "“We lost it all” – said Zoë, and paid €5." in account(reader, html).text
