import gzip
import json

from benchmarks.tempeval import Time, paired, rows_of, score


def test_a_small_case_worked_by_hand():
    gold = [Time(0, 6, "2021-03-05"), Time(10, 19, "2020"), Time(30, 35, "P2D")]
    said = [Time(0, 6, "2021-03-05"), Time(10, 14, "2020"), Time(50, 55, "2021")]
    # Two of three overlap, both with the right value, one of them exactly: 2 * 2 / 6 and 2 * 1 / 6.
    assert score([(gold, said)]) == {"span_strict_f1": 0.3333, "span_relaxed_f1": 0.6667, "value_f1": 0.6667}


def test_a_right_span_with_a_wrong_value_counts_for_the_span_alone():
    assert score([([Time(0, 6, "2021")], [Time(0, 6, "2020")])]) == {"span_strict_f1": 1.0, "span_relaxed_f1": 1.0, "value_f1": 0.0}


def test_an_expression_is_paired_once_and_with_the_one_it_shares_most_with():
    gold, said = [Time(0, 10, "a")], [Time(0, 3, "b"), Time(3, 10, "a")]
    assert list(paired(gold, said)) == [(gold[0], said[1])]


def test_nothing_annotated_and_nothing_found_is_no_division_by_zero():
    assert score([([], [])])["value_f1"] == 0.0


def test_rows_are_read_from_plain_and_gzipped_files(tmp_path):
    row = {"id": "one", "text": "It rained on Friday.", "written": "2021-03-06", "times": []}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress((json.dumps(row) + "\n").encode()))
    assert rows_of(tmp_path / "rows.jsonl") == rows_of(tmp_path / "rows.jsonl.gz") == [row]
