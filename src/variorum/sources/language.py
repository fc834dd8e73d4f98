"""Which language a text is in, told by script and function words.

A few dozen words make up about half of any running text, and they differ from language to language. That is
all it takes to tell whole accounts apart; for short texts it is too little, and they pass as unknown.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

SAMPLE = 20_000  # code points
SHORTEST = 20  # words
_SHORTEST_SCRIPT = 40  # letters of another script
_PLAIN = 0.08  # a language whose words are a smaller share of the text is not taken for it
_WORD = re.compile(r"[^\W\d_]+")

FUNCTION_WORDS = {
    "en": "the of and to a in that is was for it with as his on be at by had not are but from or have an they which one were all "
    "their has would been will who more if said its he she we you this when there than about after also into up out",
    "de": "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach "
    "wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch man wurde sei",
    "fr": "le la les des du et un une dans que qui pour pas sur au avec ce il est par plus ne se sont cette aux ont été mais ses "
    "comme ou elle son sa leur lui nous vous être fait deux après aussi selon entre avait était ces",
    "es": "el la los las que y del se por un una con no para su al lo como más pero sus le ya este sí porque esta entre cuando muy "
    "sin sobre también me hasta hay donde quien desde nos durante todos uno les ni contra fue ha son según",
    "it": "il di che la e un una per non sono è da del della dei delle con si al alla lo gli nel nella anche come ma più ha le dal "
    "dalla ai su sul questo questa essere stato stata hanno cui tra fra due anni dopo dell all",
    "pt": "o a os as que e do da dos das em um uma para com não por no na nos nas se mais como mas foi ao ele tem à seu sua ou quando "
    "muito há já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são segundo",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als bij maar door naar dan uit over werd heeft nog "
    "hij wordt tot ze was kan worden hun meer deze dit volgens na zich geen",
    "sv": "och i att det som en på är av för med till den har de inte om ett men var sig från vi så kan han hon när under också efter "
    "eller nu sin där vid mot skulle ut år säger ska",
    "da": "og i at det som en på er af for med til den har de ikke om et men var sig fra vi så kan han hun når under også efter eller "
    "nu sin der ved mod skulle ud år siger skal blev å av",
    "pl": "w i na z się do nie że to jest o jak po za od przez który która które oraz tym są dla ma ale czy tak już był była było "
    "jego jej ich także przed tylko może być roku",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne var ama ancak olduğu her dedi göre ya şey ki o değil "
    "tarafından yeni iki",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan ke oleh adalah juga telah bisa ada kata mereka karena atau "
    "saat setelah sebagai kepada para lebih sudah",
    "fi": "ja on ei että se hän oli ovat mutta myös kun jos niin kuin sen ole mukaan jo vain joka tai hänen vielä nyt ollut sekä "
    "jotka",
    "cs": "a v se na že je s z do o i to k ve pro za by ale si po jako od jsou který která které bude také nebo byl podle jeho až už "
    "není",
    "hu": "a az és hogy nem is egy ez azt volt meg csak már de ki még mint vagy el volna után szerint lesz lehet van",
    "ro": "și în de la a cu pe că nu este din o un mai pentru au care ce fi se ale sunt după prin dar lui fost lor sau",
    "vi": "và của là có được trong cho không với các những một đã người này để khi từ về đến ra vào cũng như",
}  # fmt: skip
NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish or Norwegian", "pl": "Polish", "tr": "Turkish", "id": "Indonesian", "fi": "Finnish", "cs": "Czech", "hu": "Hungarian",
    "ro": "Romanian", "vi": "Vietnamese", "ru": "Cyrillic script", "ar": "Arabic script", "he": "Hebrew script", "el": "Greek script",
    "zh": "Chinese script", "ja": "Japanese script", "ko": "Korean script", "hi": "Indic script", "th": "Thai script",
    "und": "another script",
}  # fmt: skip
_SCRIPTS = {
    "CYRILLIC": "ru", "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko",
    "DEVANAGARI": "hi", "BENGALI": "hi", "TAMIL": "hi", "TELUGU": "hi", "THAI": "th",
}  # fmt: skip


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, for a script that of its most frequent language; None if it cannot be told."""
    sample = text[:SAMPLE]
    script = _script(sample)
    if script is not None:
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < SHORTEST:
        return None
    count = Counter(words)
    shares = {code: sum(count[word] for word in known) / len(words) for code, known in _tables().items()}
    best = max(shares, key=lambda code: (shares[code], code == "en", code))
    if shares[best] < _PLAIN:
        return None
    # English with a long quotation in another language is English still.
    return "en" if shares["en"] >= 2 * _PLAIN and shares["en"] * 1.25 >= shares[best] else best


def _tables() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in FUNCTION_WORDS.items()}


def _script(sample: str) -> str | None:
    """The language a script other than Latin stands for, if most letters of the text are of it."""
    if sample.isascii():
        return None
    letters = [character for character in sample if character.isalpha()]
    foreign = [character for character in letters if character > "\u036f"]
    foreign = [character for character in foreign if not unicodedata.name(character, "").startswith(("LATIN", "MODIFIER"))]
    if len(foreign) < _SHORTEST_SCRIPT or len(foreign) * 2 < len(letters):
        return None
    scripts = Counter(unicodedata.name(character, "?").partition(" ")[0] for character in foreign)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(foreign) // 20:
        return "ja"
    return _SCRIPTS.get(min(scripts, key=lambda script: (-scripts[script], script)), "und")
