"""What an account says a person is: the words before and behind the name that give an office, a trade, a tie or a home.

"State Department spokeswoman Ann Roe", "Ann Roe, the department's spokeswoman", "his deputy, Ann Roe", "Ann Roe, 56, of
Harl", "Ann Roe is a nurse". Only persons whom several accounts describe are taken: what one alone calls somebody compares with nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.types import Claim, Entity, Sentence, Span, Token
from variorum.values.names.given import is_given
from variorum.values.names.name import HONORIFICS, fold, is_office
from variorum.values.names.places import place_of
from variorum.values.statements.description import Aspect, Description, described, names_person

MADE_BY = "descriptions/1"
_LONGEST = 14  # words of a description
_MOST = 3  # descriptions of one aspect that one account gives of one person
_AGE = re.compile(r"\d{1,3}")
_CLAUSAL = frozenset("WP WP$ WDT WRB MD VBD VBZ VBP".split())  # a clause stands inside
_CIRCUMSTANCE = frozenset("on at during after before with amid while despite".split())
_TRAILS = frozenset({"relcl", "acl", "appos", "punct", "advcl", "advmod"})


class Told(NamedTuple):
    """The tokens first..last (half-open) that describe, beside the name at name..end."""

    aspect: Aspect
    first: int
    last: int
    name: int
    end: int


Given = tuple[Description, Claim]


def descriptions(entities: Sequence[Entity], sentences: Mapping[str, Sequence[Sentence]]) -> list[Claim]:
    """The claims that say what a person is, or where from, for each person of whom two accounts say so; in order of the text."""
    starts = {document: [sentence.start for sentence in told] for document, told in sentences.items()}
    found: list[Claim] = []
    for entity in entities:
        if entity.kind != "person":
            continue
        names = frozenset(word for word in fold(entity.name).split() if not is_office(word))
        full: list[Given] = []
        short: list[Given] = []
        for mention in entity.mentions:
            document = mention.span.document
            sentence = sentences[document][bisect_right(starts[document], mention.span.start) - 1]
            for told in _beside(sentence, mention.span, names):
                sure = told.last != told.name or told.end - told.name > 1 or " " not in entity.name
                (full if sure else short).append(_claim(entity.name, sentence, told))
        # "President Roe" may be her father: an office before a surname counts where the full name has it as well.
        offices = {office for value, _ in full for office in value.offices}
        found += _several([*full, *((value, claim) for value, claim in short if offices.intersection(value.offices))])
    return sorted(found, key=lambda claim: claim.span)


def _several(told: Sequence[Given]) -> Iterator[Claim]:
    """Those of an aspect that two accounts tell; of one account the first ones that say something new."""
    kept: dict[Aspect, dict[str, list[Given]]] = {"role": {}, "home": {}}
    for value, claim in sorted(told, key=lambda one: one[1].span):
        here = kept[value.aspect].setdefault(claim.document, [])
        if len(here) < _MOST and all(not set(value.terms) <= set(other.terms) for other, _ in here):
            here.append((value, claim))
    for accounts in kept.values():
        if len(accounts) > 1:
            yield from (claim for here in accounts.values() for _, claim in here)


def _claim(name: str, sentence: Sentence, told: Told) -> Given:
    tokens = sentence.tokens[told.first : told.last]
    called = sentence.words(told.name, told.end) if told.name != told.first else ""
    value = described(name, told.aspect, sentence.words(told.first, told.last), tokens, called)
    span = sentence.span(min(told.first, told.name), max(told.last, told.end))
    return value, Claim(span=span, value=value, made_by=MADE_BY, sentence=sentence.number)


def _beside(sentence: Sentence, span: Span, names: frozenset[str]) -> Iterator[Told]:
    """What describes the person of these names at the span."""
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if span.start <= sentence.start + token.start < span.end]
    if not inside:
        return
    end = inside[-1] + 1
    name = _name_opens(sentence, inside[0], end, names)
    behind = _behind_age(tokens, end)
    home = _home(sentence, behind)
    if home:
        yield Told("home", *home, name, end)
    called = _called(sentence, name, end)
    if called[0] < called[1]:
        yield Told("role", *called, *called)  # its own words alone: with the name they would be the clause
    for first, last in (_before(sentence, inside[0], name), _apposition(sentence, name, end, behind), _described_by(sentence, name, end)):
        if 0 < last - first <= _LONGEST and not any(token.tag in _CLAUSAL for token in tokens[first:last]):
            yield Told("role", first, last, name, end)


def _name_opens(sentence: Sentence, first: int, end: int, names: frozenset[str]) -> int:
    """The token at which the name without its title begins: the first of his names, else what stands behind the office."""
    tokens = sentence.tokens
    known = next((at for at in range(first, end) if fold(tokens[at].text) in names), None)
    if known is None:
        return next((at for at in range(end - 1, first, -1) if _is_person(tokens[at - 1])), first)
    while known > first and (is_given(fold(tokens[known - 1].text)) or len(tokens[known - 1].text.rstrip(".")) == 1):
        known -= 1  # "Chris Roe", "C. Roe" of a Christopher Roe
    return known


def _before(sentence: Sentence, title: int, name: int) -> tuple[int, int]:
    """The words that stand before the name in its own noun phrase: its title, with all that narrows it; else a noun for a person."""
    tokens, first = sentence.tokens, title
    persons = {at for named in sentence.names if named.label == "PERSON" for at in range(named.first, named.last) if at < title}
    if title == name and (not name or not _is_person(tokens[name - 1])):
        return 0, 0
    while first and _goes_on(tokens, first, name) and (first - 1 not in persons or _is_firm(tokens, first)):
        first -= 1
    while first < name and tokens[first].pos not in ("NOUN", "PROPN", "ADJ"):
        first += 1
    told = [token for token in tokens[first:name] if token.pos in ("NOUN", "PROPN", "ADJ") and fold(token.text) not in HONORIFICS]
    return (first, name) if any(_is_person(token) for token in told) else (0, 0)


def _goes_on(tokens: Sequence[Token], first: int, name: int) -> bool:
    """The noun phrase goes on to the left of the token: adjectives and nouns, a possessive, "and" behind an office."""
    token = tokens[first - 1]
    if token.text == "-":
        return 1 < first < name and tokens[first - 2].end == token.start and token.end == tokens[first].start  # "co-founder"; no dash
    if token.text in ("'s", "’s"):
        return 1 < first < name
    if token.text == "and":
        return first > 1 and is_office(tokens[first - 2].text) and first < name
    if token.tag in ("NN", "NNS") and tokens[first].tag == "JJ" and tokens[first].text[0].isupper():
        return False  # "fired a rocket Norish leader Karl Marn": the noun ends another phrase
    return token.pos in ("NOUN", "PROPN", "ADJ") and token.text[0].isalnum()


def _is_firm(tokens: Sequence[Token], first: int) -> bool:
    """One word before an office, whatever the annotator takes it for: "Norco CEO and Harl founder Ann Roe"."""
    lone = first < 2 or tokens[first - 2].pos != "PROPN"
    return lone and is_office(tokens[first].text) and not is_given(fold(tokens[first - 1].text))


def _is_person(token: Token) -> bool:
    # "Walter" is a name, "Reporter" no more than a guess: a capital asks for a word that is known.
    return token.tag in ("NN", "NNP") and names_person(token.text, by_ending=token.tag == "NN")


def _behind_age(tokens: Sequence[Token], at: int) -> int:
    """The token behind an age that is set off behind the name: ", 56,", ", aged 56,", "(56)"."""
    if at + 1 < len(tokens) and tokens[at].text in (",", "("):
        number = at + 2 if tokens[at + 1].text.lower() in ("aged", "age") else at + 1
        if number + 1 < len(tokens) and _AGE.fullmatch(tokens[number].text) and tokens[number + 1].text in (",", ")"):
            return number + 1
    return at


def _home(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The names behind "of" or "from" right behind the person."""
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].text in (",", ")"):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].text.lower() not in ("of", "from"):
        return None
    first = last = at + 1
    while last < len(tokens) and (_is_named(tokens[last]) or (last > first and tokens[last].text == "," and _region_behind(tokens, last))):
        last += 1
    if first == last or (tokens[at].text.lower() == "of" and not _is_place(sentence, first, last)):
        return None
    return first, last


def _is_named(token: Token) -> bool:
    return token.pos in ("PROPN", "ADJ") and token.text[0].isupper()


def _region_behind(tokens: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(tokens) and place_of(tokens[comma + 1].text) is not None


def _is_place(sentence: Sentence, first: int, last: int) -> bool:
    labels = {name.label for name in sentence.names if name.first < last and name.last > first}
    return bool(labels & {"GPE", "LOC", "FAC"}) or place_of(sentence.words(first, last)) is not None


def _apposition(sentence: Sentence, name: int, end: int, behind: int) -> tuple[int, int]:
    """The noun phrase set behind the name and a comma."""
    tokens, opens = sentence.tokens, behind + 1
    if opens >= len(tokens) or tokens[behind].text not in (",", "–", "—", "("):
        return 0, 0
    for head in (child for at in range(name, end) for child in sentence.children(at)):
        if tokens[head].dep == "appos" and head >= opens and _is_person(tokens[head]):
            first, last = _phrase(sentence, head)
            listed = (last < len(tokens) and tokens[last].pos == "PROPN") or _lists(sentence, head)  # "Ann Roe, Mayor Karl Marn and …"
            if first <= opens + 1 and not listed:
                return _without_article(tokens, max(first, opens), _before_another(sentence, head, last))
    return _between_commas(sentence, opens)


def _lists(sentence: Sentence, head: int) -> bool:
    """ "Ann Roe, her mother and two brothers": one person is not several."""
    joined = [sentence.tokens[child].tag for child in sentence.children(head) if sentence.tokens[child].dep == "conj"]
    return sentence.tokens[head].tag == "NN" and "NNS" in joined


def _before_another(sentence: Sentence, head: int, last: int) -> int:
    """The end of the phrase, before the "and" of the next person: "Ann Roe, a backer of the club and Karl Marn, a nurse"."""
    persons = {named.first for named in sentence.names if named.label == "PERSON"}
    return next((at for at in range(head + 1, last) if sentence.tokens[at].dep == "cc" and at + 1 in persons), last)


def _between_commas(sentence: Sentence, opens: int) -> tuple[int, int]:
    """What stands between two commas, where the parser took it for something else: its first noun phrase ends in a person."""
    tokens = sentence.tokens
    last = next((at for at in range(opens, min(len(tokens), opens + _LONGEST + 1)) if tokens[at].text in (",", ".", ";", "–", "—")), opens)
    if any(token.pos in ("VERB", "AUX", "PRON", "CCONJ") and token.tag != "PRP$" for token in tokens[opens:last]):
        return 0, 0
    if any(named.label == "PERSON" and opens <= named.first < last for named in sentence.names):
        return 0, 0  # "Ann Roe, Mayor Karl Marn, …" is a list
    ends = next((at for at in range(opens, last) if tokens[at].pos in ("ADP", "PART") and tokens[at].tag != "POS"), last)
    return _without_article(tokens, opens, last) if opens < ends and _is_person(tokens[ends - 1]) else (0, 0)


def _described_by(sentence: Sentence, name: int, end: int) -> tuple[int, int]:
    """The noun phrase that the name is set behind: "his deputy, Ann Roe"."""
    tokens = sentence.tokens
    head = next((tokens[at].head for at in range(name, end) if tokens[at].dep == "appos" and tokens[at].head < name), None)
    if head is None or not _is_person(tokens[head]):
        return 0, 0
    first = min(sentence.subtree(head))
    return _without_article(tokens, first, name) if first < head else (0, 0)  # "ran for president, Ann Roe said": no bare noun


def _called(sentence: Sentence, name: int, end: int) -> tuple[int, int]:
    """What the person is said to be: "Ann Roe is a registered nurse"; not what he is not, or may become."""
    tokens = sentence.tokens
    verb = next((tokens[at].head for at in range(name, end) if tokens[at].dep == "nsubj"), None)
    if verb is None or tokens[verb].lemma != "be" or tokens[verb].tag not in ("VBZ", "VBD", "VBP"):
        return 0, 0
    if any(tokens[child].dep in ("neg", "aux") for child in sentence.children(verb)):
        return 0, 0
    attribute = next((child for child in sentence.children(verb) if tokens[child].dep == "attr" and child > verb), None)
    if attribute is None or not _is_person(tokens[attribute]):
        return 0, 0
    return _without_article(tokens, *_phrase(sentence, attribute))


def _phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """The tokens of a noun phrase, without the clauses and appositions that trail it."""
    tokens = sentence.tokens
    trailing = {at for child in sentence.children(head) if child > head and tokens[child].dep in _TRAILS for at in sentence.subtree(child)}
    own = [at for at in sentence.subtree(head) if at not in trailing]
    first = last = own[0]
    for at in own:
        if at != last:
            break
        last += 1
    return first, last


def _without_article(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and tokens[first].tag in ("DT", ",", ":"):
        first += 1
    last = next((at for at in range(first + 1, last) if _leads_away(tokens, at, last)), last)
    while last > first and (tokens[last - 1].pos in ("PUNCT", "DET") or fold(tokens[last - 1].text) in HONORIFICS):
        last -= 1
    opened = next((at for at in range(first, last) if tokens[at].text == "("), last)
    return first, last if any(token.text == ")" for token in tokens[opened:last]) else opened


def _leads_away(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A preposition behind which no name stands tells of a circumstance: "founder of the club, at a meeting"; so do examples."""
    if tokens[at].text.lower() == "including":
        return True
    if tokens[at].text.lower() not in _CIRCUMSTANCE:
        return False
    ends = next((stop for stop in range(at + 1, last) if tokens[stop].pos == "ADP" or tokens[stop].text == ","), last)
    return not any(token.pos == "PROPN" for token in tokens[at + 1 : ends])
