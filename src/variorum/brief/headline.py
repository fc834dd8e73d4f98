"""The headline: the clause that says the event, for the title and for the first line of a brief alike.

A reader expects what most accounts tell, and tell first. So the finding is chosen whose clauses stand early in most accounts,
one before all others that has most words of the titles of half of them, and of it the main clause of a sentence that says what the
others say too. Where there is none, there is no headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.brief.saying import sentence_around
from variorum.brief.view import View, bag, likeness
from variorum.types import Claim, Document, Dossier, Finding, Span

_EARLY = 3  # sentences in which a clause loses half of what standing early is worth
_LEAST = 0.5  # of what a clause in the first words of every account is worth
_TOLD = ("corroborated", "compatible")
_HALF = 0.5
_TELLING = 4  # letters of a word that is more than grammar
_LONGEST, _SHORTEST = 30, 4  # words of a headline
_LONG = 16  # words from which on another clause is better
_PRONOUNS = frozenset("he she it they we i you this that these those there here who which what my our your his her its their".split())
_BEFORE_CLAUSE = 60  # code points before a main clause, of a place line at most: "MARROWBY (Northline) – "


def headline(view: View) -> tuple[Finding, Claim] | None:
    """The finding that says the event and the claim whose words do."""
    best: tuple[tuple[bool, float], Finding, Claim] | None = None
    for finding in view.dossier.findings:
        if not view.is_clause(finding) or finding.status not in _TOLD:
            continue
        claims = told_of(view, finding)
        early = _early(claims, len(view.documents))
        chosen = _clause(view, claims) if early >= _LEAST else None
        worth = (chosen is not None and _entitled(view, chosen) >= _HALF, early)
        if chosen and (best is None or worth > best[0]):
            best = worth, finding, chosen
    return best[1:] if best else None


def title(dossier: Dossier) -> str:
    """The words of the headline; without one, those of the account's title that shares most words with all accounts."""
    view = View(dossier, everything=False)
    found = headline(view)
    if found:
        return found[1].span.of(view.documents[found[1].document])
    titled = [document for document in dossier.documents if document.title]
    return _most_like(titled, dossier.documents) if titled else dossier.documents[0].label


def _entitled(view: View, claim: Claim) -> float:
    """0..1: the share of the accounts of whose titles the clause has most words that say anything."""
    words = bag(claim.span.of(view.documents[claim.document]))
    titles = [{word for word in of_title if len(word) >= _TELLING} for of_title in view.titles]
    return sum(len(title & words) > _HALF * len(title) for title in titles if title) / len(titles)


def told_of(view: View, finding: Finding) -> list[Claim]:
    """The claims that tell of one thing; all that were brought together, where those are of one account."""
    claims = view.about(finding)
    return claims if len({claim.document for claim in claims}) > 1 else view.of_finding(finding)


def _early(claims: Sequence[Claim], accounts: int) -> float:
    """0..1: how early the accounts tell it, a silent one counting as never."""
    first: dict[str, int] = {}
    for claim in claims:
        first[claim.document] = min(claim.sentence, first.get(claim.document, claim.sentence))
    return round(sum(1 / (1 + place / _EARLY) for place in first.values()) / accounts, 6)


def _clause(view: View, claims: Sequence[Claim]) -> Claim | None:
    """The main clause that is most like the others' and early in its account; none that is asked, denied or hangs on another."""
    texts = {claim.id: view.documents[claim.document].text[claim.span.start : claim.span.end] for claim in claims}
    bags = {id: bag(text) for id, text in texts.items()}
    fit = [claim for claim in claims if _can_stand(claim, texts[claim.id])]
    if not fit:
        return None
    open_ = _told_otherwise(view)

    def worth(claim: Claim) -> tuple[float, int, int]:
        others = [bags[other.id] for other in claims if other.document != claim.document]
        shared = likeness(bags[claim.id], others) / (len(others) or 1)
        firm = claim.stance == "asserts" and claim.attributed_to is None
        main = _is_main(view.documents[claim.document], claim)
        early = 1 / (1 + claim.sentence / _EARLY)
        settled = not any(claim.span.contains(span) for span in open_ if span.document == claim.document)
        long = max(0, len(texts[claim.id].split()) - _LONG) / _LONG
        sound = 0.5 * main + 0.25 * early + 0.25 * firm + 0.5 * settled + 0.5 * _entitled(view, claim)
        return round(shared + sound - long, 6), -view.order[claim.document], -claim.span.start

    return max(fit, key=worth)


def _told_otherwise(view: View) -> list[Span]:
    """Numbers and days that another account tells otherwise: they do not stand for all."""
    findings = (one for one in view.dossier.findings if one.kind in ("quantity", "date"))
    told = (one for one in findings if one.status in ("disputed", "compatible") and len(one.readings) > 1)
    return [claim.span for finding in told for claim in view.of_finding(finding)]


def _can_stand(claim: Claim, text: str) -> bool:
    words = text.split()
    whole = getattr(claim.value, "finite", True) and words[0].casefold() not in _PRONOUNS and "\n" not in text
    return whole and claim.stance in ("asserts", "hedges") and _SHORTEST <= len(words) <= _LONGEST


def _is_main(document: Document, claim: Claim) -> bool:
    """Whether the clause begins its sentence, but for a place line."""
    before = document.text[sentence_around(document, claim.span).start : claim.span.start].rstrip()
    return not before or (len(before) < _BEFORE_CLAUSE and before[-1] in "-–—:")


def _most_like(titled: Sequence[Document], documents: Sequence[Document]) -> str:
    texts = [bag(document.text) for document in documents]

    def share(document: Document) -> float:
        words = bag(document.title or "")
        return round(sum(len(words & text) for text in texts) / (len(words) or 1), 9)

    return max(titled, key=lambda document: (share(document), -documents.index(document))).title or ""
