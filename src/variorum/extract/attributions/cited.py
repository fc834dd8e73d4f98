"""Whom a source goes by: "Citing officials, the agency reports that it fell", "the Post says it fell, citing officials".

Two say it: the agency, and those whom it cites. The second is an attribution of its own, with the same content.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.extract import syntax
from variorum.extract.attributions.closing import speaks
from variorum.extract.attributions.ranges import Range, Saying, clause_of, pieces_of
from variorum.extract.quotations.speech import Scene
from variorum.types import Attribution, Sentence, Span


def cited(scene: Scene) -> Iterator[Attribution]:
    """An attribution for each "citing" whose object can speak."""
    for sentence, told in zip(scene.sentences, scene.sayings, strict=True):
        for saying in told:
            if saying.lemma != "cite" or sentence.tokens[saying.verb].tag != "VBG":
                continue
            for head in syntax.dependents(sentence, saying.verb, frozenset({"dobj"})):
                content = _content(sentence, saying, told)
                if content and speaks(sentence, head):
                    first, last = syntax.phrase(sentence, head)
                    name = scene.people.name(sentence, head, first, last)
                    span = Span(sentence.document, sentence.span(*content[0]).start, sentence.span(*content[-1]).end)
                    yield Attribution(sentence.span(first, last), sentence.span(*saying.cue), span, name)


def _content(sentence: Sentence, saying: Saying, told: list[Saying]) -> tuple[Range, ...]:
    """What the saying tells that "citing" goes with; or the clause that it hangs on."""
    host = clause_of(sentence, saying.verb)
    own = [one for one in told if one.verb == host and one.content]
    if own:
        return own[0].content
    return pieces_of(sentence, set(sentence.subtree(host)) - set(sentence.subtree(saying.verb)))
