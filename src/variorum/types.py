"""The nouns: documents make claims; claims that answer one question make a finding; findings make a dossier.

Everything here is frozen and needs the standard library only. The one invariant: a `Span` is a
half-open range of Unicode code points into a document's canonical text, and the words are looked
up, never stored beside it, so they cannot drift.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal, Protocol

Kind = Literal["quantity", "date", "quote", "event"]
Stance = Literal["asserts", "denies", "hedges", "asks"]
Status = Literal["corroborated", "compatible", "disputed", "single-source"]
Reason = Literal[
    "same", "rounding", "range", "unit", "part-whole", "scope", "time", "update", "wording", "attribution", "polarity", "unresolved"
]
EntityKind = Literal["person", "organisation", "place", "group", "work", "other"]


def content_id(*parts: object) -> str:
    """A short id made of content alone: the same parts give the same id in every run."""
    # JSON keeps ("ab", "c") and ("a", "bc") apart; a plain join would not.
    written = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:16]


# ---- documents ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One account. `text` is canonical and never altered.

    `title` stands in `text` at `title_start` (None: the document has no title in its text).
    Before `body_start` stand title, byline and date lines; from there on, the account itself.
    `published` is an ISO 8601 date or date-time as the source gave it, or None; it is never guessed.
    """

    id: str
    text: str
    text_sha256: str
    source_sha256: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str = "en"
    title_start: int | None = None
    body_start: int = 0

    @property
    def label(self) -> str:
        """The name a reader knows this account by."""
        return self.outlet or self.path or self.url or self.id


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points into the text of one document (by its id)."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")

    def of(self, document: Document) -> str:
        """The words of this span."""
        if document.id != self.document or self.end > len(document.text):
            raise ValueError(f"span {self.start}..{self.end} of {self.document} does not lie in document {document.id}")
        return document.text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.document == other.document and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.document == other.document and self.start <= other.start and other.end <= self.end


# ---- annotated sentences ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a sentence. `start` and `end` are code points into the *sentence's* text.

    `tag` is Penn Treebank, `pos` Universal Dependencies, `dep` ClearNLP (spaCy's English labels);
    `head` is the index of the head token, its own index at the root. An annotator that cannot
    parse gives `dep` "" and every token as its own head.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """Tokens first..last (half-open) that the annotator takes for a name; `label` is OntoNotes (PERSON, ORG, GPE, ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """What an annotator says of one sentence's text, independent of where the sentence stands."""

    tokens: tuple[Token, ...]
    names: tuple[NamedSpan, ...] = ()
    children: tuple[tuple[int, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                children[token.head].append(index)
        object.__setattr__(self, "children", tuple(map(tuple, children)))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one document: its text is `document.text[start:start + len(text)]`."""

    document: str
    number: int
    paragraph: int
    start: int
    text: str
    role: Literal["title", "heading", "body"]
    annotation: Annotation
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)  # those of the annotation, read millions of times

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", self.annotation.tokens)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def names(self) -> tuple[NamedSpan, ...]:
        return self.annotation.names

    def children(self, index: int) -> tuple[int, ...]:
        return self.annotation.children[index]

    def subtree(self, index: int) -> list[int]:
        """The indices of the token and all that hangs from it, in order of the text."""
        children = self.annotation.children
        found = [index]
        for top in found:  # grows as it is read
            found += children[top]
        found.sort()
        return found

    def ancestors(self, index: int) -> list[int]:
        """The chain of heads from the token's own head to the root."""
        tokens, chain = self.annotation.tokens, []
        while (head := tokens[index].head) != index:
            chain.append(head)
            index = head
        return chain

    def span(self, first: int, last: int) -> Span:
        """The span of tokens first..last (half-open) in the document."""
        return Span(self.document, self.start + self.tokens[first].start, self.start + self.tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """The text of tokens first..last (half-open), as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


# ---- claims -------------------------------------------------------------------------------------


class Value(Protocol):
    """What a claim says, as a record of its kind. A kind lives in one file of `variorum.values`."""

    @property
    def kind(self) -> Kind: ...

    def to_json(self) -> dict[str, Any]:
        """The shape that the contract promises for this kind; keys that are not known are None."""
        ...

    def say(self) -> str:
        """The value in a few plain words, made of what was written."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a document says it has something from, with the words that name them."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one document says. Its span is verbatim; its value is read off the span's sentence."""

    span: Span
    value: Value
    stance: Stance = "asserts"
    as_of: str | None = None
    attributed_to: Source | None = None
    made_by: str = ""
    sentence: int = 0

    @property
    def kind(self) -> Kind:
        return self.value.kind

    @property
    def document(self) -> str:
        return self.span.document

    @property
    def id(self) -> str:
        return _claim_id(self.document, self.kind, self.span.start, self.span.end)


@lru_cache(maxsize=65536)
def _claim_id(document: str, kind: Kind, start: int, end: int) -> str:
    # A claim is asked for its id a dozen times in one comparison.
    return content_id(document, kind, start, end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct speech: the words between the marks, who said them and by which cue; `claim` is the id of its claim."""

    claim: str
    span: Span
    speaker: str | None
    cue: str | None
    finding: str | None = None
    speaker_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one "who says so". A part that is not there is None.

    `told` is False for an attitude ("backs", "fears", "seems"): its content is what it is about, and nobody has said it.
    `named` is where the account names him whom the source only stands for ("he", "the firm"), if it does elsewhere.
    """

    source: Span | None
    cue: Span | None
    content: Span | None
    name: str | None = None
    told: bool = True
    named: Span | None = None

    @property
    def document(self) -> str:
        for span in (self.cue, self.source, self.content):
            if span is not None:
                return span.document
        raise ValueError("an attribution needs at least one span")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place or thing under all its names. `titles` are (title, document, published) as given."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    titles: tuple[tuple[str, str, str | None], ...] = ()


# ---- findings -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verdict:
    """How claims that answer one question stand to one another, as the kind's own `compare` sees it.

    `groups` holds indices into the claims compared: each group is one reading, in the order to show them.
    `trace` says each decision in a line, in the order it was taken.
    """

    status: Status
    reason: Reason | None
    explanation: str
    groups: tuple[tuple[int, ...], ...]
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source behind a finding: an account of its own, or somebody whom accounts name."""

    name: str
    documents: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer to a finding's question, and the claims (by id) that give it."""

    value: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """The claims that answer one question, compared. `trace` says step by step how the status came about."""

    id: str
    kind: Kind
    question: str
    status: Status
    reason: Reason | None
    explanation: str
    readings: tuple[Reading, ...]
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    origins: int = 0
    origin_list: tuple[Origin, ...] = ()
    weight: float = 0.0
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in two accounts alike."""

    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where (part of) a document comes from: another document of the set (`origin`), or a name outside it (`name`, at `span`)."""

    document: str
    origin: str | None
    name: str | None
    span: Span | None
    kind: Literal["copied", "paraphrased", "cites", "same-publisher"]
    share: float | None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline."""

    when: str
    precision: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader should know of the run: something merged, skipped, uncertain or missing."""

    about: str
    level: Literal["info", "warning", "error"]
    message: str


@dataclass(frozen=True, slots=True)
class Event:
    """What the accounts are of. `first` and `last` are the earliest and latest dates of publication."""

    id: str
    title: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """The result: what the accounts of one event say, compared."""

    event: Event
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    timeline: tuple[Moment, ...] = ()
    notes: tuple[Note, ...] = ()

    def document(self, id: str) -> Document:
        return next(document for document in self.documents if document.id == id)

    def claim(self, id: str) -> Claim:
        return next(claim for claim in self.claims if claim.id == id)


@dataclass(frozen=True, slots=True)
class Work:
    """What flows between steps: the dossier so far, with the annotated sentences and alignments that are dropped at the end."""

    documents: tuple[Document, ...]
    sentences: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    alignments: tuple[tuple[Claim, ...], ...] = ()
    lineage: tuple[Lineage, ...] = ()
    findings: tuple[Finding, ...] = ()
    timeline: tuple[Moment, ...] = ()
    notes: tuple[Note, ...] = ()

    def with_(self, **changes: Any) -> Work:
        """A fuller copy."""
        return replace(self, **changes)
