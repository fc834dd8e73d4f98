"""Inputs of every kind become documents or a refusal that says what to do next; their order does not matter."""

import gzip
import hashlib
import io
import itertools
import json
import os
import subprocess
import sys
import zipfile

import pytest

from variorum.errors import BadInput
from variorum.sources import Parcel, gather, source_digest
from variorum.sources.base import Account, Front
from variorum.sources.gathering import LONGEST_TEXT

TITLE = "Storm sinks three boats in Northport"
BODY = (
    "The harbour master of Northport said on Monday that three fishing boats had sunk in the storm overnight. "
    "Nobody was hurt, but two of the boats had been the only income of their families, she told the town council."
)
OTHER = (
    "Three boats went down in the harbour of Northport, the town's fire brigade reported. It had been called at two in the morning, "
    "when the wall of the outer basin broke, and could save a fourth boat from the water."
)
PAGE = f"<!doctype html><html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{BODY}</p></article></body></html>"


def put(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def zipped(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def row(**fields):
    return json.dumps({"title": TITLE, "text": BODY, **fields})


def reasons(gathered):
    return [f"{refused.reason}" for refused in gathered.refused]


# ---- what becomes a document --------------------------------------------------------------------


def test_a_plain_file_becomes_a_document(tmp_path):
    data = f"\ufeff{TITLE}\r\nBy Jane Doe\r\n17 November 2024\r\n\r\n{BODY}\r\n".encode()
    path = put(tmp_path, "post.txt", data)
    (document,) = gather([path]).documents
    assert document.text == f"{TITLE}\nBy Jane Doe\n17 November 2024\n\n{BODY}"
    assert (document.title, document.author, document.published) == (TITLE, "Jane Doe", "2024-11-17")
    assert (document.outlet, document.path, document.url, document.language) == ("post", path, None, "en")
    assert document.text[document.title_start :].startswith(TITLE)
    assert document.text[document.body_start :] == BODY
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert document.source_sha256 == hashlib.sha256(data).hexdigest()


def test_the_date_of_a_file_is_no_date_of_publication(tmp_path):
    (document,) = gather([put(tmp_path, "post.txt", BODY)]).documents
    assert document.published is None


def test_a_row_carries_what_it_says_of_itself(tmp_path):
    line = row(url="https://post.example/storm", outlet="The Post", date="2024-11-17", author="Jane Doe", id="17")
    path = put(tmp_path, "rows.jsonl", line + "\n" + row(title=None, text=OTHER, url="https://www.herald.example/x", date=None) + "\n")
    herald, post = sorted(gather([path]).documents, key=lambda document: document.label)[::-1]
    if post.outlet != "The Post":
        herald, post = post, herald
    assert (post.title, post.outlet, post.author, post.published, post.url) == (
        TITLE,
        "The Post",
        "Jane Doe",
        "2024-11-17",
        "https://post.example/storm",
    )
    assert post.text == f"{TITLE}\n\n{BODY}"
    assert (post.title_start, post.body_start) == (0, len(TITLE) + 2)
    assert post.source_sha256 == hashlib.sha256(line.encode()).hexdigest()
    assert post.path == f"{path}:1"
    assert (herald.title, herald.title_start, herald.text, herald.outlet) == (None, None, OTHER, "herald.example")


FORMATS = {
    "a.txt": f"{TITLE}\n\n{BODY}",
    "a.md": f"# {TITLE}\n\n{BODY}",
    "a": f"{TITLE}\n\n{BODY}",
    "a.html": PAGE,
    "page.txt": PAGE,
    "a.json": row(),
    "pretty.json": json.dumps({"title": TITLE, "text": BODY, "tags": [{"one": 1}]}, indent=2),
    "list.json": f"[{row()}]",
    "a.jsonl": row(),
    "rows.txt": row(),
    "a.jsonl.gz": gzip.compress(row().encode()),
    "two.jsonl.gz": gzip.compress(b"\n") + gzip.compress(row().encode()),
    "a.txt.gz": gzip.compress(f"{TITLE}\n\n{BODY}".encode()),
    "a.zip": zipped({"in/a.txt": f"{TITLE}\n\n{BODY}", ".hidden/b.txt": "x", "__MACOSX/a.txt": "x"}),
    "zip.dat": zipped({"inner.zip": zipped({"a.jsonl": row()})}),
}


@pytest.mark.parametrize("name", FORMATS)
def test_one_account_may_come_in_any_format(tmp_path, name):
    gathered = gather([put(tmp_path, name, FORMATS[name])])
    assert gathered.refused == ()
    (document,) = gathered.documents
    assert document.title == TITLE
    assert document.text[document.title_start :].startswith(TITLE)
    assert document.text[document.body_start :] == BODY


@pytest.mark.parametrize("name", [name for name in FORMATS if "page" not in name])
def test_the_bytes_of_a_document_can_be_read_again(tmp_path, name):
    path = put(tmp_path, name, FORMATS[name])
    (document,) = gather([path]).documents
    assert source_digest(document.path) == document.source_sha256
    put(tmp_path, name, b"gone")
    assert source_digest(document.path) != document.source_sha256
    os.remove(path)
    assert source_digest(document.path) is None


@pytest.mark.parametrize(
    "data", [f"{TITLE}\n\n{BODY}", PAGE, row(), zipped({"a.txt": f"{TITLE}\n\n{BODY}"})], ids=["plain", "page", "row", "zip"]
)
def test_stdin_is_told_by_its_content(data):
    (document,) = gather(["-"], stdin=io.BytesIO(data.encode() if isinstance(data, str) else data)).documents
    assert document.title == TITLE
    assert document.label.startswith(("stdin", "-", "a"))


def test_a_folder_is_read_to_its_depths_without_what_is_hidden_or_no_account(tmp_path):
    put(tmp_path, "b/a.txt", BODY)
    put(tmp_path, "c.txt", OTHER)
    put(tmp_path, ".hidden.txt", "hidden")
    put(tmp_path, ".git/a.txt", "hidden")
    put(tmp_path, "page_files/style.css", "p {}")
    gathered = gather([str(tmp_path)])
    assert [document.label for document in gathered.documents] == ["a", "c"]
    assert gathered.refused == ()
    assert [note.message for note in gathered.notes] == [
        f"1 files that are no accounts were left out, for example {(tmp_path / 'page_files/style.css').as_posix()}"
    ]


def test_the_order_of_the_inputs_does_not_matter(tmp_path):
    paths = [
        put(tmp_path, "a.txt", BODY),
        put(tmp_path, "b.txt", OTHER),
        put(tmp_path, "c.jsonl", row(outlet="Post") + "\n{bad\n" + row(outlet="Herald", url="https://h.example/1")),
        put(tmp_path, "copy.txt", BODY),
        str(tmp_path / "missing.txt"),
    ]
    outcomes = set()
    for order in itertools.permutations(paths):
        gathered = gather(order)
        outcomes.add((gathered.documents, tuple(map(str, gathered.refused)), gathered.notes))
    assert len(outcomes) == 1


# ---- one text, one document ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([{"outlet": "Post"}, {"outlet": "Post"}], 1),
        ([{"outlet": "Post", "id": "1"}, {"outlet": "Post", "id": "2"}], 1),
        ([{"outlet": "Post"}, {"outlet": "Herald"}], 2),
        ([{"url": "https://a.example/1"}, {"url": "https://a.example/1"}], 1),
        ([{"url": "https://a.example/1"}, {"url": "https://b.example/1"}], 2),
        ([{}, {}], 1),
        ([{"outlet": "Post"}, {"outlet": "Post", "text": OTHER}], 2),
    ],
)
def test_the_same_text_twice_from_one_outlet_is_one_document(tmp_path, rows, count):
    gathered = gather([put(tmp_path, "rows.jsonl", "\n".join(row(**fields) for fields in rows))])
    assert len(gathered.documents) == count
    assert [note.level for note in gathered.notes] == ["info"] * (2 - count)


def test_two_copies_of_one_file_are_one_document(tmp_path):
    gathered = gather([put(tmp_path, "b.txt", BODY), put(tmp_path, "a.txt", BODY + "\n"), put(tmp_path, "other/a.txt", OTHER)])
    assert sorted(document.text for document in gathered.documents) == [BODY, OTHER]
    (note,) = gathered.notes
    assert "a.txt" in note.message
    assert "b.txt" in note.message


def test_the_same_file_twice_is_one_document(tmp_path):
    path = put(tmp_path, "a.txt", BODY)
    gathered = gather([path, path, str(tmp_path)])
    assert len(gathered.documents) == 1
    assert [note.message for note in gathered.notes] == ["was given twice and is read once"]


def test_an_id_does_not_depend_on_the_folder_or_the_run(tmp_path):
    first = gather([put(tmp_path, "one/a.txt", BODY)]).documents[0]
    second = gather([put(tmp_path, "two/a.txt", BODY)]).documents[0]
    changed = gather([put(tmp_path, "two/a.txt", BODY + " More.")]).documents[0]
    assert first.id == second.id
    assert first.id != changed.id


# ---- what is refused ----------------------------------------------------------------------------

REFUSED = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \r\n\t\n", "is empty"),
    ("marks.txt", "— * * * —", "holds no words"),
    ("binary.txt", bytes(range(256)) * 40, "is a binary file"),
    ("a.pdf", b"%PDF-1.7\n1 0 obj", "is a PDF"),
    ("a.docx", zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "is an office document"),
    ("a.tar", b"a.txt".ljust(257, b"\0") + b"ustar" + bytes(200), "is a tar archive"),
    ("feed.xml", "<?xml version='1.0'?><rss><channel></channel></rss>", "is XML"),
    ("long.txt", "word " * (LONGEST_TEXT // 5 + 1), f"is longer than {LONGEST_TEXT:,} characters"),
    ("page.html", "<html><body><nav><a href=/>Home</a></nav></body></html>", "no text was found"),
    ("a.json", "{not json}", "is not valid JSON"),
    ("number.json", "[1, 2]", "is not a row but a number"),
    ("deep.json", "[" * 100_000, "is not valid JSON (nested too deep)"),
    ("none.json", "[]", "is an empty list"),
    ("textless.json", '{"title": "Storm"}', "is a row without text"),
    ("null.jsonl", '{"title": "Storm", "text": null}', "is a row without text"),
    ("wrong.jsonl", '{"title": "Storm", "text": {"a": 1}}', "is a row without text"),
    ("broken.zip", b"PK\x03\x04" + b"x" * 200, "is a broken ZIP file"),
    ("none.zip", zipped({}), "is an archive without documents"),
    ("broken.gz", b"\x1f\x8b\x08" + b"x" * 50, "is a broken gzip file"),
    ("cut.txt.gz", gzip.compress(BODY.encode())[:-12], "was cut off"),
    ("bomb.txt.gz", gzip.compress(bytes(100_000_000)), "as an archive bomb does"),
    (
        "german.txt",
        "Die Boote sind in der Nacht im Hafen gesunken, wie die Feuerwehr am Montag sagte, und es wurde niemand verletzt. " * 3,
        "(German)",
    ),
    (
        "chinese.txt",
        "周二，船长在机舱发现进水后，开往该岛的渡轮被取消，乘客被告知要等到早上。事故中没有人受伤，调查人员正在现场工作。",
        "(Chinese script)",
    ),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_cannot_be_used_is_refused_by_name_and_the_rest_is_kept(tmp_path, name, data, reason):
    path, good = put(tmp_path, name, data), put(tmp_path, "good.txt", BODY)
    gathered = gather([path, good])
    assert [document.path for document in gathered.documents] == [good]
    refused = gathered.refused[0]
    assert refused.name.startswith(path)
    assert reason in refused.reason
    assert refused.advice.endswith(".")
    assert "\n" not in str(refused)
    assert isinstance(refused, BadInput)


def test_what_is_not_there_or_closed_is_refused(tmp_path):
    (tmp_path / "empty").mkdir()
    names = [str(tmp_path / "missing.txt"), str(tmp_path / "empty"), "https://post.example/storm", "a\0b.txt"]
    gathered = gather(names)
    assert {refused.name: refused.reason for refused in gathered.refused} == {
        names[0]: "does not exist",
        names[1]: "is a folder without documents",
        names[2]: "is an address, and nothing is fetched",
        names[3]: "cannot be read (embedded null byte)",
    }


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever runs the tests may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = put(tmp_path, "closed.txt", BODY)
    os.chmod(path, 0)
    assert reasons(gather([path])) == ["cannot be read (Permission denied)"]


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(65 * 1024 * 1024)
    assert reasons(gather([str(path)])) == ["is larger than 64 MiB"]


def test_a_bad_row_is_named_by_its_line_and_the_others_survive(tmp_path):
    lines = [row(outlet="Post"), "{broken", "", '"words"', row(title=None, text=OTHER, outlet="Herald", date="next week"), "[" * 100_000]
    path = put(tmp_path, "rows.jsonl", "\n".join(lines))
    gathered = gather([path])
    assert [document.outlet for document in gathered.documents] == ["Herald", "Post"]
    assert [refused.name for refused in gathered.refused] == [f"{path}:2", f"{path}:4", f"{path}:6"]
    (note,) = gathered.notes
    assert (note.about, note.level) == (f"{path}:5", "warning")
    assert "next week" in note.message


def test_lone_surrogates_and_controls_in_a_row_do_no_harm(tmp_path):
    path = put(tmp_path, "rows.jsonl", '{"text": "The boat \\ud800 sank\\u0000 in the \\u001b[31mharbour at night."}')
    (document,) = gather([path]).documents
    assert document.text == "The boat \ufffd sank in the [31mharbour at night."


# ---- archives -----------------------------------------------------------------------------------


def renamed(name):
    return zipped({"x" * len(name): BODY, "good.txt": OTHER}).replace(b"x" * len(name), name.encode())


def linked():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
        archive.writestr("good.txt", OTHER)
    return packed.getvalue()


def encrypted():
    data = bytearray(zipped({"a.txt": BODY, "good.txt": OTHER}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def packed_by(method):
    data = bytearray(zipped({"a.txt": BODY, "good.txt": OTHER}))
    data[8] = method
    data[data.index(b"PK\x01\x02") + 10] = method
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (renamed("../../evil.txt"), "leads out of its archive"),
        (renamed("/etc/evil.txt"), "leads out of its archive"),
        (renamed("C:/evil.txt"), "leads out of its archive"),
        (renamed("a/../../evil.txt"), "leads out of its archive"),
        (renamed("..\\evil.txt"), "leads out of its archive"),
        (linked(), "is a link"),
        (encrypted(), "is encrypted"),
        (packed_by(99), "method 99"),
        (packed_by(14), "method 14"),
        (zipped({"bomb.txt": bytes(50_000_000), "good.txt": OTHER}), "as an archive bomb does"),
        (zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": BODY})}), "good.txt": OTHER}), "more than 2 deep"),
    ],
)
def test_a_bad_member_is_refused_and_the_others_are_read(tmp_path, data, reason):
    gathered = gather([put(tmp_path, "a.zip", data)])
    assert [document.text for document in gathered.documents] == [OTHER]
    (refused,) = gathered.refused
    assert reason in refused.reason
    assert refused.name.startswith(str(tmp_path / "a.zip") + "!/")


def test_an_archive_of_too_many_members_is_refused_without_opening_it(tmp_path):
    path = put(tmp_path, "a.zip", zipped({f"{number}.txt": "x" for number in range(10_001)}))
    assert reasons(gather([path])) == ["holds more than 10,000 members"]


def test_what_archives_unpack_to_is_counted_over_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr("variorum.sources.archive.MOST_BYTES", 300)
    gathered = gather([put(tmp_path, "a.zip", zipped({"a.txt": BODY})), put(tmp_path, "b.zip", zipped({"b.txt": OTHER}))])
    assert len(gathered.documents) == 1
    assert "GiB that archives may unpack to" in reasons(gathered)[0]


# ---- encodings and languages --------------------------------------------------------------------

QUOTED = "“We lost it all” – said Zoë on Monday, and the café paid €5 … " + BODY


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_the_encoding_it_is_in(tmp_path, encoding):
    (document,) = gather([put(tmp_path, "a.txt", QUOTED.encode(encoding))]).documents
    assert document.text == QUOTED


def test_a_few_broken_bytes_do_not_turn_the_rest_into_another_encoding(tmp_path):
    data = (QUOTED * 3).encode().replace(b"overnight", b"over\xffnight", 1)
    (document,) = gather([put(tmp_path, "a.txt", data)]).documents
    assert document.text.count("“We lost it all”") == 3


def test_another_encoding_is_guessed(tmp_path):
    text = "Паром на остров был отменён во вторник после того, как капитан обнаружил воду в машинном отделении. " * 4
    gathered = gather([put(tmp_path, "a.txt", text.encode("koi8-r"))], languages=("ru",))
    assert gathered.documents[0].text == text.strip()


LANGUAGES = {
    "de": "Die Fähre zur Insel ist am Dienstag ausgefallen, nachdem der Kapitän Wasser im Maschinenraum gefunden hatte. "
    "Die Fahrgäste mussten bis zum Morgen warten.",
    "fr": "Le ferry pour l'île a été annulé mardi après que le capitaine a trouvé de l'eau dans la salle des machines, "
    "et les passagers ont dû attendre le matin.",
    "es": "El transbordador fue cancelado el martes después de que el capitán encontrara agua en la sala de máquinas, "
    "y los pasajeros tuvieron que esperar hasta la mañana.",
    "it": "Il traghetto per l'isola è stato cancellato martedì dopo che il capitano ha trovato dell'acqua nella sala macchine, "
    "e i passeggeri hanno dovuto aspettare.",
    "nl": "De veerboot naar het eiland is dinsdag uitgevallen nadat de kapitein water in de machinekamer had gevonden, "
    "en de passagiers moesten tot de ochtend wachten.",
    "pl": "Prom na wyspę został odwołany we wtorek po tym, jak kapitan znalazł wodę w maszynowni, "
    "a pasażerowie musieli czekać do rana, ale nie na darmo.",
    "ru": "Паром на остров был отменён во вторник после того, как капитан обнаружил воду в машинном отделении, и пассажиры ждали.",
    "ja": "火曜日、船長が機関室で浸水を見つけたため、島へのフェリーは欠航となり、乗客は朝まで待つように言われました。",
    "ar": "ألغيت العبارة المتجهة إلى الجزيرة يوم الثلاثاء بعد أن عثر القبطان على ماء في غرفة المحركات وطُلب من الركاب الانتظار.",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_that_is_not_known_is_refused_and_one_that_is_is_named(tmp_path, code):
    path = put(tmp_path, "a.txt", LANGUAGES[code])
    assert "is not in a language that can be read here" in reasons(gather([path]))[0]
    assert gather([path], languages=("en", code)).documents[0].language == code


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Storm: Northport 3, Ostrava 1.",
        "Bateaux perdus",
        f"{BODY} “{LANGUAGES['es']}” {OTHER}",
        "Goals: Brandt 12, Novak 45, Okafor 67, Lind 88. Attendance: 12,400. Referee: Ann Other, Ostrava, Northport, Lund.",
    ],
)
def test_english_and_what_is_too_short_to_tell_pass(tmp_path, text):
    assert gather([put(tmp_path, "a.txt", text)]).documents[0].language == "en"


# ---- readers of others --------------------------------------------------------------------------


class ShoutReader:
    """A reader of an invented format."""

    def read(self, parcel):
        if not parcel.data.startswith(b"\x89PNGSHOUT"):
            return None
        text = parcel.data[9:].decode().lower()
        return [Account(parcel.name, text, parcel.data, Front(outlet="Shout"), parcel.file_name)]


class ClumsyReader:
    def read(self, parcel):
        raise KeyError(parcel.name)


class Point:
    def __init__(self, name, made):
        self.name, self.value, self._made = name, f"shouting:{name}", made

    def load(self):
        if self._made is None:
            raise ImportError("no module named shouting")
        return self._made


@pytest.fixture
def installed(monkeypatch):
    def install(**readers):
        monkeypatch.setattr("variorum.sources.gathering.entry_points", lambda **_: [Point(name, made) for name, made in readers.items()])

    return install


def test_readers_of_others_are_asked_first(tmp_path, installed):
    installed(shout=ShoutReader)
    gathered = gather([put(tmp_path, "a.png", b"\x89PNGSHOUT" + BODY.upper().encode()), put(tmp_path, "b.txt", OTHER)])
    assert [document.outlet for document in gathered.documents] == ["Shout", "b"]


def test_a_reader_that_cannot_be_loaded_is_left_out_with_a_note(tmp_path, installed):
    installed(shout=None)
    gathered = gather([put(tmp_path, "b.txt", OTHER)])
    assert len(gathered.documents) == 1
    assert gathered.notes[0].level == "warning"


def test_a_reader_that_stumbles_costs_one_input_and_not_the_run(tmp_path, installed):
    installed(clumsy=ClumsyReader)
    gathered = gather([put(tmp_path, "b.txt", OTHER)])
    assert reasons(gathered) == ["could not be read: ClumsyReader failed with KeyError"]


def test_a_parcel_knows_its_file_name():
    parcel = Parcel("in/rows.zip!/deep/a.jsonl.gz", b"")
    assert (parcel.file_name, parcel.stem, parcel.extension) == ("a.jsonl", "a", "jsonl")
    assert Parcel("in/Storm! Boats lost.txt", b"").stem == "Storm! Boats lost"
    assert (Parcel("-", b"").stem, Parcel("x/README", b"").extension) == ("stdin", "")


def test_reading_plain_files_loads_no_parser(tmp_path):
    paths = [put(tmp_path, f"{number}.txt", f"{BODY} {number}") for number in range(5)]
    code = (
        "import sys; from variorum.sources import gather; assert len(gather(sys.argv[1:]).documents) == 5; "
        "print([name for name in ('lxml', 'trafilatura', 'htmldate', 'charset_normalizer', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
