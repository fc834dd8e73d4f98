"""A capital that stands for its country: "Moscow denied it", "talks with Seoul", "Pyongyang's missiles".

It is told mention by mention: who lives in Moscow does not live in a government. Only a country that the documents name too is meant.
"""

from __future__ import annotations

from variorum.names.forms import Form
from variorum.names.mentions import Found
from variorum.values.names.places import governed_from, is_demonym, place_of

# What a government does in the news, and a town seldom.
_DEEDS = frozenset(
    """accept accuse agree announce argue assert ask back blame cancel claim condemn confirm criticise criticize decide declare defend
    demand deny deploy dismiss encourage fire impose inform insist launch maintain negotiate object offer oppose order pledge
    postpone propose protest reject refuse request respond retaliate sanction say seek sign support suspend test think threaten urge
    veto view violate vow want warn welcome""".split()
)
_OWNED = frozenset(
    """aggression ally ambition arsenal army demand denial envoy hope intent intention interference launch military missile navy negotiator
    offer provocation regime retaliation stance test threat weapon""".split()
)
_TOWARDS = frozenset("against between toward towards with".split())
_CHAIN = 4  # names joined by "and"


def metonyms(forms: dict[str, Form]) -> None:
    """Move the mentions of capitals that mean a government to the form of the country."""
    countries: dict[str, Form] = {}
    for key in sorted(forms):
        country = place_of(forms[key].spelling)
        if country is not None and governed_from(forms[key].spelling) is None and not is_demonym(forms[key].spelling):
            best = countries.get(country)
            countries[country] = forms[key] if best is None or len(forms[key].found) > len(best.found) else best
    for key in sorted(forms):
        form = forms[key]
        country = governed_from(form.spelling)
        if country in countries and form.kind != "person":
            _move(forms, form, countries[country])


def _move(forms: dict[str, Form], form: Form, country: Form) -> None:
    acting = [found for found in form.found if _acts(found)]
    staying = [found for found in form.found if not _acts(found)]
    for found in acting:
        country.see(found)
        country.spellings.pop(found.name, None)  # the country keeps its own name
    if acting:
        del forms[form.key]
    if acting and staying:
        forms[form.key] = Form(form.key, kind=form.kind)
        for found in staying:
            forms[form.key].see(found)


def _acts(found: Found) -> bool:
    tokens, at = found.sentence.tokens, found.last - 1
    for _ in range(_CHAIN):
        if tokens[at].dep != "conj" or tokens[tokens[at].head].pos != "PROPN":
            break
        at = tokens[at].head
    token, head = tokens[at], tokens[tokens[at].head]
    if token.dep == "nsubj":
        return head.lemma in _DEEDS and head.pos == "VERB"
    if token.dep == "poss":
        return head.lemma in _OWNED
    return token.dep == "pobj" and head.text.lower() in _TOWARDS
