"""Who "he", "Roe" and "the minister" are, inside one document."""

import pytest

from variorum.extract.coreference.referents import People
from variorum.extract.quotations.speech import Scene
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def name_at(text, word, nth=0):
    """The name that stands behind the nth token `word` (outside the last sentence's start)."""
    document = Document("d", text, "", "")
    sentences = read([document], annotator())["d"]
    people = People(sentences)
    places = [(sentence, i) for sentence in sentences for i, token in enumerate(sentence.tokens) if token.text == word]
    sentence, index = places[nth]
    first, last = (min(sentence.subtree(index)), max(sentence.subtree(index)) + 1)
    return people.name(sentence, index, first, last)


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Jane Roe runs the port. She left early.", "She", 0, "Jane Roe"),
        ("Jane Roe met Peter Lund at noon. He left early.", "He", 0, "Peter Lund"),
        ("Jane Roe met Peter Lund at noon. She left early.", "She", 0, "Jane Roe"),
        ("Jane Roe runs the port. Roe left early.", "Roe", 1, "Jane Roe"),
        ("Jane Roe runs the port. Ms. Roe left early.", "Roe", 1, "Jane Roe"),
        ("Transport Minister Jane Roe runs the port. The minister left early.", "minister", 0, "Jane Roe"),
        ("A spokesman, Peter Lund, spoke at noon. The spokesman left early.", "spokesman", 1, "Peter Lund"),
        ("Jane Roe, who praised the crews, left early.", "who", 0, "Jane Roe"),
        ("Peter Lund called Acme Corp, his power firm, which confirmed the bill.", "which", 0, "Acme Corp"),
        ("Officials met at noon. They left early.", "They", 0, "Officials"),
        ("Acme Corp owns the Grand Hotel, which burned. The company left early.", "company", 0, "Acme Corp"),
        ("The mayor, Ro Venn, spoke, calling it “wrong.”\n\nKim Dane left. She met no one.", "She", 0, "Kim Dane"),
        ("The ferry operator, Pellow Line, was silent.", "operator", 0, "Pellow Line"),
        ("The Silver Bell, which belongs to Pellow Line, hit the pier. The company left early.", "company", 0, "Pellow Line"),
        ("Joren Hask lost his hat. Veye Dorran, 38, saw Joren Hask. She left early.", "She", 0, "Veye Dorran"),
    ],
)
def test_the_name_behind_a_word(text, word, nth, name):
    assert name_at(text, word, nth) == name


def test_a_pronoun_with_nobody_before_it_has_no_name():
    assert name_at("She left early.", "She") is None


def test_a_phrase_that_names_nobody_is_its_own_name_without_article():
    assert name_at("The harbour office closed early.", "office") == "harbour office"


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        # A family name that ends in "man" tells nothing.
        ("Orla Stedman met Peter Lund at noon. Stedman waved. She left early.", "She", 0, "Orla Stedman"),
        ("Peter Lund met the actress Orla Venn and the sailor Karl Marn. Mr. Marn slept. She left early.", "She", 0, "Orla Venn"),
        ("A widower, Ro Venn, met Kim Dane. Dane told the crew that Ro Venn was late. He left early.", "He", 0, "Ro Venn"),
        ("Peter Lund Jr., 40, met Ann Lund. Ann Lund sang. Mr. Lund is late.", "Lund", 3, "Peter Lund Jr."),
        ("Peter Lund slept. An officer at the gate rang a bell. He left early.", "He", 0, "officer at the gate"),
        ("Director Ro Venn, a mother of two, met Kim Dane. Dane sang to Venn. The director slept. She left.", "She", 0, "Ro Venn"),
    ],
)
def test_what_is_told_of_somebody_tells_a_man_from_a_woman(text, word, nth, name):
    assert name_at(text, word, nth) == name


def test_two_of_one_family_are_told_apart_by_their_titles():
    text = "Peter Lund and Mary Lund run the port. Mrs. Lund left early. Mr. Lund stayed."
    assert name_at(text, "Lund", 2) == "Mary Lund"
    assert name_at(text, "Lund", 3) == "Peter Lund"


def said_by(text, word="said", nth=-1):
    """The speaker of the nth saying whose cue is the word, in a text that is laid out with its quotations."""
    document = Document("d", text, "", "")
    scene = Scene(document, read([document], annotator())["d"])
    told = [saying for here in scene.sayings for saying in here if saying.sentence.tokens[saying.verb].text == word]
    return scene.named(told[nth])[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Who speaks under a name that no annotator knows is a person.
        ('Peter Lund spoke first.\nJoren Haskby, a local shopkeeper, said the windows broke.\n"It was loud," he said.', "Joren Haskby"),
        # So is who is described and not named.
        (
            'Peter Lund spoke first.\nA harbour spokesman in Oslo said the fire was out.\n"All are safe," he said.',
            "harbour spokesman in Oslo",
        ),
        ("Peter Lund spoke.\nA ministry spokeswoman said it was over.\nThe spokeswoman said nobody was hurt.", "ministry spokeswoman"),
        # A name set beside the subject stands where the subject does.
        (
            "Mayor Peter Lund told reporters it was over. Lund left. A member of the council, Eric Marn, said it burned. He said more.",
            "Eric Marn",
        ),
        # A given name that is a woman's in one country is a man's in another.
        (
            'Kim Tae-sung gave a speech.\nAides of Peter Lund listened.\nKim said the port was open.\n"We are ready," he said.',
            "Kim Tae-sung",
        ),
        # A word that no title and no given name shows to be a person gives way to one that they do.
        ("For Mr. Tarn, who built Brolin, Quarrel’s debts are ones that he can pay, and that Quarrel has not paid. He said so.", "Tarn"),
    ],
)
def test_he_and_she_are_whoever_stands_out(text, name):
    assert said_by(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway condemned the raid. Ships left the port. It said the raid broke the law.", "Norway"),
        ("Acme Corp makes locks. It said the locks had failed. It also said they would be replaced.", "Acme Corp"),
        ("Acme Corp makes locks. Locks broke. The Oslo-based firm said the locks had failed.", "Acme Corp"),
        ("Acme Corp makes locks. The Ness news agency said the locks had failed.", "Ness news agency"),
        ("Acme Corp said in a statement that it had closed the plant. “We are sorry,” the statement said.", "Acme Corp"),
        (
            "Police found a lock. The harbour office issued a statement saying nobody was hurt. The statement said no more.",
            "harbour office",
        ),
        (
            "Acme Corp makes locks. Acme Corp lost a case.\nShares fell, Brolin noted.\nThe company said it was calm.",
            "Acme Corp",
        ),
        ("Court papers show how it was paid. He bought a boat, the documents said.", "Court papers"),
        ("Acme Corp makes locks. “We are sorry,” the company’s statement said.", "Acme Corp"),
        ("Jane Roe runs the port. “We are sorry,” Roe’s reply said.", "Jane Roe"),
        ("Acme Corp had a fire. Investigators wrote a report. “Locks failed,” the report said.", "report"),
    ],
)
def test_it_the_company_and_the_statement_are_a_body(text, name):
    assert said_by(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norland leader Peter Lund met the Sorland leader Eric Marn. The Norland leader said it went well.", "Peter Lund"),
        ("Analyst Peter Lund said it was late.\nIt was noon.\nThe expert said it was dark.", "Peter Lund"),
        ("Analyst Peter Lund said it was late. The president said it was dark.", "president"),
        ("Vice president Peter Lund left. President Eric Marn stayed. Peter Lund came back. The president said it was over.", "Eric Marn"),
        ("President Eric Marn stayed. The new president said it was over.", "Eric Marn"),
        ("Peter Lund left. The Ness comedian Eric Marn stayed. The comedian said it was over.", "Eric Marn"),
        ("It is over, said chairman and chief executive Peter Lund.", "Peter Lund"),
    ],
)
def test_a_role_stands_for_the_one_who_was_introduced_in_it(text, name):
    assert said_by(text) == name


def test_no_day_is_who_speaks():
    assert name_at("Crews left in September.", "September") is None


def test_who_took_a_picture_is_nobody_in_the_story():
    text = "Peter Lund spoke at noon.\nThe pier at dusk. HERALD/Joren Hask\n“We win,” he said."
    assert said_by(text) == "Peter Lund"
