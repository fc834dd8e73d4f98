"""Forms -> entities: persons and things are joined apart, then named, dated and put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.names.bodies import bodies
from variorum.names.forms import PLACE_WORDS, Form, gather, is_adjective
from variorum.names.mentions import Found
from variorum.names.metonyms import metonyms
from variorum.names.people import Group, group_people
from variorum.names.tags import tags
from variorum.names.things import group_things, run_together
from variorum.types import Document, Entity, EntityKind, Mention, Sentence, Span, content_id
from variorum.values.names.name import MODIFIERS, fold, is_acronym, is_office, person_name
from variorum.values.names.places import governed_from, is_demonym, place_of

_TIMES = frozenset("former then current late incoming outgoing".split())
_FACILITIES = frozenset(
    "station stop school airport hospital group company camp prison church mosque neighborhood neighbourhood district "
    "province region state".split()
)
# What a thing of the kind is, said behind its name.
_SORTS: dict[str, frozenset[str]] = {
    "place": frozenset("city highway motorway town village".split()),
    "organisation": frozenset("app apps fighters highway insurgents militants motorway movement union".split()),
    "group": frozenset("fighters insurgents militants movement".split()),
    "other": frozenset("app apps missile movement rocket satellite spacecraft union".split()),
}
_BUTTONS = frozenset("VIDEO PHOTO PHOTOS IMAGE FILE".split())  # words of the page
_PARTS_OF = frozenset("capital port suburb".split())  # the capital of a land is not the land


def entities(documents: Sequence[Document], sentences: Mapping[str, Sequence[Sentence]]) -> tuple[Entity, ...]:
    """Every person, organisation, place, group and work named in the documents, the most named first.

    Order of documents does not matter. `sentences` holds the annotated sentences of each document by its id.
    """
    known = {document.id: document for document in documents}
    forms = gather({document: sentences[document] for document in known if document in sentences})
    metonyms(forms)
    bodies(forms)
    people = group_people([form for form in forms.values() if form.kind == "person"])
    things = group_things([form for form in forms.values() if form.kind != "person"])
    tagged = _tags(known, sentences)
    drafts = [_person(group, known, tagged) for group in people]
    drafts += [_thing(group, tagged) for group in things]
    return _finished(drafts)


Tagged = Mapping[str, Sequence[tuple[Span, str]]]
Draft = tuple[str, EntityKind, dict[Span, str], set[str], tuple[tuple[str, str, str | None], ...]]


def _finished(drafts: Iterable[Draft]) -> tuple[Entity, ...]:
    rows = []
    for name, kind, spans, aliases, titles in drafts:
        mentions = tuple(Mention(span, spans[span]) for span in sorted(spans))
        rows.append((-len(mentions), name, kind, mentions, tuple(sorted(aliases)), titles))
    rows.sort(key=lambda row: (row[0], row[1], row[2], row[3][0].span))
    made: list[Entity] = []
    used: set[str] = set()
    for _, name, kind, mentions, forms, titles in rows:
        id = content_id("entity", kind, name)
        if id in used:  # two of one name: the first mention tells them apart
            id = content_id("entity", kind, name, mentions[0].span.document, mentions[0].span.start)
        used.add(id)
        made.append(Entity(id=id, name=name, kind=kind, aliases=forms, mentions=mentions, titles=titles))
    return tuple(made)


# ---- persons ------------------------------------------------------------------------------------


def _person(group: Group, documents: Mapping[str, Document], tagged: Tagged) -> Draft:
    kind: EntityKind = "person"
    spans, aliases = _spans(group.found), _titled_forms(group.found)
    full = {form.key.replace(" ", "") for form in group.forms if " " in form.key}
    _tag(full, tagged, spans, aliases)
    return _common_name(group.forms, full=True), kind, spans, aliases, _titles(group.found, documents)


def _titles(found: Iterable[Found], documents: Mapping[str, Document]) -> tuple[tuple[str, str, str | None], ...]:
    rows = {(one.title, one.sentence.document) for one in found if one.title}
    return tuple(
        (title, document, documents[document].published)
        for title, document in sorted(rows, key=lambda row: (documents[row[1]].published or "", row))
    )


# ---- things -------------------------------------------------------------------------------------


def _thing(forms: list[Form], tagged: Tagged) -> Draft:
    found = [replace(one, opens=one.first) for form in forms for one in form.found]
    votes: Counter[EntityKind] = Counter()
    for form in [form for form in forms if not is_acronym(form.spelling)] or forms:
        votes[form.kind] += sum(form.documents.values())
    kind = max(sorted(votes), key=lambda kind: (kind != "other", votes[kind]))
    spans, aliases = _spans(found), _with_article(found)
    for one in found:
        aliases.update(_longer_forms(one, kind))
    _tag({run_together(form) for form in forms} | {form.key.replace(" ", "") for form in forms}, tagged, spans, aliases)
    return _common_name(forms, full=False), kind, spans, aliases, ()


def _longer_forms(found: Found, kind: EntityKind) -> Iterable[str]:
    """ "Benghazi, Libya", "Sandilands station", "Rail Accident Investigation Branch (RAIB)" as they stand."""
    tokens, last = found.sentence.tokens, found.last
    region = tokens[last + 1].text if last + 1 < len(tokens) and tokens[last].text == "," else ""
    if kind == "place" and place_of(region) is not None and governed_from(region) is None and place_of(found.name) is None:
        yield found.sentence.words(found.first, last + 2)
    whole = found.in_settlement and tokens[found.opens - 2].text.lower() not in _PARTS_OF
    if kind == "place" and whole and fold(found.name).split()[-1] not in PLACE_WORDS:
        yield found.sentence.words(found.opens - 2, last)
    if last < len(tokens) and tokens[last].text in _SORTS.get(kind, ()) and place_of(found.name) is None:
        yield found.sentence.words(found.first, last + 1)
    for end in (last + 1, last + 2):
        sort = end <= len(tokens) and tokens[end - 1].text in _FACILITIES and not is_demonym(found.name)
        if sort and all(token.pos in ("NOUN", "PROPN") for token in tokens[last:end]):
            yield found.sentence.words(found.first, end)
    if (
        last + 2 < len(tokens)
        and tokens[last].text == "("
        and tokens[last + 2].text == ")"
        and is_acronym(tokens[last + 1].text)
        and tokens[last + 1].text not in _BUTTONS
    ):
        yield found.sentence.words(found.first, last + 3)


def _tag(keys: Iterable[str], tagged: Tagged, spans: dict[Span, str], aliases: set[str]) -> None:
    """Add the hashtags and handles that are the name run together."""
    for key in sorted(keys):
        for span, text in tagged.get(key, ()):
            spans[span] = text
            aliases.add(text)


def _tags(documents: Mapping[str, Document], sentences: Mapping[str, Sequence[Sentence]]) -> Tagged:
    found: dict[str, list[tuple[Span, str]]] = {}
    for document in sorted(documents):
        for sentence in sentences.get(document, ()):
            for span, key in tags(sentence):
                found.setdefault(key, []).append((span, span.of(documents[document])))
    return found


# ---- both ---------------------------------------------------------------------------------------


def _spans(found: Iterable[Found]) -> dict[Span, str]:
    return {one.span: one.text for one in found}


def _titled_forms(found: Iterable[Found]) -> set[str]:
    """The name alone, with its whole title, and with each title inside that stands by itself."""
    forms: set[str] = set()
    for one in found:
        forms |= {one.name, one.text}
        tokens = one.sentence.tokens
        for at in range(one.opens + 1, one.first):
            if is_office(tokens[at].text) and fold(tokens[at - 1].text) not in MODIFIERS - _TIMES:
                forms.add(one.text[tokens[at].start - tokens[one.opens].start :])
    return forms


def _with_article(found: Iterable[Found]) -> set[str]:
    forms: set[str] = set()
    for one in found:
        forms.add(one.name)
        if one.first and one.sentence.tokens[one.first - 1].text.lower() == "the" and place_of(one.name) is None:
            forms.add(one.sentence.text[one.sentence.tokens[one.first - 1].start :][: len(one.name) + 4])
    return forms


def _common_name(forms: Sequence[Form], *, full: bool) -> str:
    """The fullest form in common use: of the long forms, the one in most documents; not "Ledger" beside "Harl Ledger"."""
    ends = {form.spelling.split()[-1] for form in forms if len(form.spelling.split()) > 1}
    return min((form for form in forms if form.spelling not in ends), key=lambda form: _name_rank(form, full)).spelling


def _name_rank(form: Form, full: bool) -> tuple[bool, bool, int, int, int, str]:
    if full:
        given = person_name(form.spelling).given
        whole, bare = bool(given), len(given) < 2
    else:
        whole, bare = not is_adjective(form), is_acronym(form.spelling)
    return not whole, bare, -len(form.documents), -sum(form.documents.values()), -len(form.key), form.key
