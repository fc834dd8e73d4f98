"""What runs in the parsing process: a page comes in, its text and what it says of itself go out.

Of several statements the first of these counts: JSON-LD of an article, OpenGraph and meta tags, then what
trafilatura and htmldate find. Nothing is fetched.
"""

from __future__ import annotations

import html as entities
import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from typing import IO, Any
from urllib.parse import urlsplit

from variorum.sources.page_worker import TIME_LIMIT, receive, send

MEMORY_LIMIT = 1024**3  # bytes of address space
_LONGEST_LD = 2_000_000  # characters of JSON-LD looked at
_MOST_NODES = 2_000
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|NewsItem)$")
_SITE_AFTER = re.compile(r"\s+[|·•–—-]\s+")
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)", re.IGNORECASE)
_DATES = tuple(
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.created dc.date "
    "dc.date.created publishdate publish_date publish-date pubdate article.published publication_date date".split()
)
_AUTHORS = ("article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "byl")


def serve() -> None:
    """Answers questions until the parent closes the pipe."""
    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    logging.disable(logging.CRITICAL)
    import htmldate
    import trafilatura

    assert htmldate
    assert trafilatura
    send(answers, b"{}")
    _answer_all(sys.stdin.buffer, answers)


def _answer_all(questions: IO[bytes], answers: IO[bytes]) -> None:
    while (question := receive(questions)) is not None:
        _limit_time()
        try:
            answer = parse(question.decode("utf-8", "replace"))
        except Exception as problem:
            # A parser that stumbles over one page must be there for the next.
            answer = {"problem": type(problem).__name__}
        send(answers, json.dumps(answer).encode("ascii"))


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ImportError, ValueError, OSError):
        pass  # not on this system; the time limit holds everywhere


def _limit_time() -> None:
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime + TIME_LIMIT) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    except (ImportError, ValueError, OSError):
        pass


def parse(html: str) -> dict[str, Any]:
    """text, title, author, outlet, published and url of a page; what it does not say is None."""
    import trafilatura

    tree = _tree(html)
    if tree is None:
        return {"text": None}
    stated = _first_of(_saved(html), _json_ld(tree), _meta(tree))
    # Read already, with limits; trafilatura would read it again without.
    for script in list(tree.iter("script")):
        script.drop_tree()
    guessed = _guessed(tree)
    text = trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=False, with_metadata=False)
    body = stated.pop("body", None)
    page = _first_of(stated, guessed)
    page["text"] = text or body
    page["title"] = _without_site(page.get("title"), page.get("outlet"))
    return page


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # A declared encoding would be believed over the text that was decoded already.
    html = re.sub(r"^\s*<\?xml[^>]*\?>", "", html[:400]) + html[400:]
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", no_network=True, huge_tree=True))
    except (etree.LxmlError, ValueError):
        return None


def _first_of(*pages: dict[str, str | None]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for page in pages:
        for key, value in page.items():
            if value and not merged.get(key):
                merged[key] = value
    return merged


def _saved(html: str) -> dict[str, str | None]:
    found = _SAVED_FROM.search(html[:4096])
    return {"saved_from": found[1] if found else None}


def _plain(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(entities.unescape(value).split()) or None


# ---- JSON-LD ------------------------------------------------------------------------------------


def _json_ld(tree: Any) -> dict[str, str | None]:
    nodes = [node for block in _ld_blocks(tree) for node in _nodes(block)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    for node in nodes:
        kinds = node.get("@type")
        if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            return {
                "title": _plain(node.get("headline")) or _plain(node.get("name")),
                "author": _names(node.get("author"), by_id) or _names(node.get("creator"), by_id),
                "outlet": _names(node.get("publisher"), by_id),
                "published": _plain(node.get("datePublished")),
                "url": _address(node.get("url")) or _address(node.get("mainEntityOfPage")),
                "body": node["articleBody"] if isinstance(node.get("articleBody"), str) else None,
            }
    return {}


def _ld_blocks(tree: Any) -> Iterator[Any]:
    left = _LONGEST_LD
    for script in tree.iter("script"):
        written = (script.text or "") if "ld+json" in (script.get("type") or "").lower() else ""
        left -= len(written)
        if not written.strip() or left < 0:
            continue
        try:
            # Line breaks inside strings are common and harmless.
            yield json.loads(re.sub(r"^\s*(?://)?<!(?:\[CDATA\[|--)|(?://)?(?:\]\]|--)>\s*$", "", written), strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(block: Any) -> Iterator[dict[str, Any]]:
    """The objects of a block, outermost first."""
    todo, seen = [block], 0
    while todo and seen < _MOST_NODES:
        node = todo.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            todo += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            todo += node[:_MOST_NODES]


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    names = []
    for one in value if isinstance(value, list) else [value]:
        node = by_id.get(one["@id"], one) if isinstance(one, dict) and isinstance(one.get("@id"), str) and "name" not in one else one
        name = node.get("name") if isinstance(node, dict) else node
        for said in name if isinstance(name, list) else [name]:
            plain = _plain(said)
            if plain and not plain.startswith(("http://", "https://")) and plain not in names:
                names.append(plain)
    return ", ".join(names) or None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    try:
        parts = urlsplit(value.strip()) if isinstance(value, str) else None
        return value.strip() if parts is not None and parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


# ---- meta tags and guesses ----------------------------------------------------------------------


def _meta(tree: Any) -> dict[str, str | None]:
    stated: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = _plain(tag.get("content"))
        for attribute in ("property", "name", "itemprop"):
            key = (tag.get(attribute) or "").strip().lower()
            if key and content:
                stated.setdefault(key, content)
    canonical = next((link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), None)
    authors = (stated.get(key) for key in _AUTHORS)
    return {
        "title": stated.get("og:title") or stated.get("twitter:title"),
        "author": next((author for author in authors if author and "://" not in author), None),
        "outlet": stated.get("og:site_name"),
        "published": next((stated[key] for key in _DATES if key in stated), None) or _time(tree),
        "url": _address(canonical) or _address(stated.get("og:url")),
    }


def _time(tree: Any) -> str | None:
    """The date of the one `<time>` that says it is of publication."""
    for tag in tree.iter("time"):
        if tag.get("pubdate") is not None or "datepublished" in (tag.get("itemprop") or "").lower():
            return _plain(tag.get("datetime"))
    return None


def _guessed(tree: Any) -> dict[str, str | None]:
    from htmldate import find_date
    from trafilatura.metadata import extract_metadata

    # Both prune the tree that they are given.
    found = extract_metadata(deepcopy(tree), extensive=False)
    guessed = {"title": _plain(found.title), "author": _plain(found.author), "outlet": None, "url": _address(found.url)} if found else {}
    guessed["published"] = find_date(deepcopy(tree), extensive_search=False, original_date=True)
    if not guessed.get("title"):
        heading = tree.find(".//title")
        guessed["title"] = _plain(heading.text_content()) if heading is not None else None
    return guessed


def _without_site(title: str | None, site: str | None) -> str | None:
    """ "Bridge closed | The Daily Post" -> "Bridge closed", where the page says that this is its site's name."""
    if not title or not site:
        return title
    parts = list(_SITE_AFTER.finditer(title))
    if parts and title[parts[-1].end() :].casefold() in (site.casefold(), site.casefold().removeprefix("the ")):
        return title[: parts[-1].start()]
    return title
