"""Manifest, split and balance of made-up films."""

from collections import Counter

import pytest

from core.errors import CannotWrite, DataError
from core.training.dataset import (
    TEST,
    TRAIN,
    UNUSED,
    VALIDATION,
    Film,
    balance,
    read_manifest,
    split,
    undersample,
    write_manifest,
)


def _films():
    """120 normals of 60 patients; 300 bacterial and 100 viral films of 40 patients each."""
    films = [Film(f"NORMAL/{i}.png", "NORMAL", "", f"n{i // 2}") for i in range(120)]
    for i in range(400):
        kind = "virus" if i % 4 == 0 else "bacteria"
        films.append(Film(f"PNEUMONIA/{i}.png", "PNEUMONIA", kind, f"{kind}{i // 4 % 40}"))
    return films


def _splits_of(films):
    found = {}
    for film in films:
        found.setdefault(film.patient_group, set()).add(film.split)
    return found


def test_no_patient_lies_in_two_splits_and_every_film_in_one():
    films = split(_films(), validation=0.2, test=0.1)
    assert len(films) == 520
    assert {len(splits) for splits in _splits_of(films).values()} == {1}


def test_every_split_has_the_same_mixture():
    films = split(_films(), validation=0.2, test=0.1)
    counts = Counter((film.split, film.subtype) for film in films)
    for kind, total in (("", 120), ("bacteria", 300), ("virus", 100)):
        assert counts[VALIDATION, kind] == pytest.approx(0.2 * total, abs=8)
        assert counts[TEST, kind] == pytest.approx(0.1 * total, abs=8)


def test_the_seed_alone_decides():
    films = _films()
    assert split(films, seed=3) == split(films[::-1], seed=3)
    assert split(films, seed=3) != split(films, seed=4)


def test_duplicates_are_unused():
    films = [*_films(), Film("NORMAL/copy.png", "NORMAL", "", "n0", duplicate_of="NORMAL/0.png")]
    placed = {film.file: film.split for film in split(films)}
    assert placed["NORMAL/copy.png"] == UNUSED
    assert placed["NORMAL/0.png"] in (TRAIN, VALIDATION)


def test_too_few_patients_and_impossible_shares_are_refused():
    one_each = [Film("NORMAL/a.png", "NORMAL", "", "a"), Film("PNEUMONIA/b", "PNEUMONIA", "", "b")]
    with pytest.raises(DataError, match="too few patients: no NORMAL film for validation"):
        split(one_each)
    with pytest.raises(DataError, match="nothing to train on"):
        split(_films(), validation=0.6, test=0.4)
    with pytest.raises(DataError, match="nothing to train on"):
        split(_films(), validation=-0.1)


def test_weights_make_both_classes_count_the_same():
    found = balance(split(_films(), validation=0.2))
    assert sum(sum(counts.values()) for counts in found.counts.values()) == 520
    weighted = {label: n * found.weights[label] for label, n in found.counts[TRAIN].items()}
    assert weighted["NORMAL"] == pytest.approx(weighted["PNEUMONIA"])
    assert sum(weighted.values()) == pytest.approx(sum(found.counts[TRAIN].values()))


def test_undersampling_evens_training_and_leaves_validation():
    before = split(_films(), validation=0.2)
    after = undersample(before, seed=1)
    counts = balance(after).counts
    assert counts[TRAIN]["NORMAL"] == counts[TRAIN]["PNEUMONIA"]
    assert counts[TRAIN]["NORMAL"] == balance(before).counts[TRAIN]["NORMAL"]
    assert counts[VALIDATION] == balance(before).counts[VALIDATION]
    assert balance(after).weights == {"NORMAL": 1.0, "PNEUMONIA": 1.0}
    assert undersample(before, seed=1) == after != undersample(before, seed=2)


def test_a_manifest_comes_back_as_it_was_written(tmp_path):
    films = split(_films())
    odd = Film('NORMAL/ä, "b".png', "NORMAL", "", "Łódź", TEST, 10, 20, "ab", "x", "cd")
    write_manifest(tmp_path / "m.csv", [*films, odd])
    assert read_manifest(tmp_path / "m.csv") == (*films, odd)
    header = (tmp_path / "m.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == (
        "file,label,subtype,patient_group,split,width,height,sha256,duplicate_of,fingerprint"
    )


def test_a_manifest_into_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(CannotWrite, match=r"Cannot write m\.csv"):
        write_manifest(tmp_path / "nowhere" / "m.csv", _films())


HEADER = "file,label,subtype,patient_group,split,width,height,sha256,duplicate_of,fingerprint\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "holds no films"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"file,label\na.png,NORMAL\n", "row 2: there is no column 'subtype'"),
        (f"{HEADER}a,SICK,,g,train,1,1,,,\n".encode(), "row 2: the label is neither"),
        (f"{HEADER}a,NORMAL,,g,holdout,1,1,,,\n".encode(), "there is no split 'holdout'"),
        (f"{HEADER}a,NORMAL,,g,train,wide,1,,,\n".encode(), "not whole numbers"),
        (f"{HEADER}a,NORMAL\n".encode(), "not whole numbers"),
    ],
)
def test_a_table_that_is_no_manifest_is_refused(tmp_path, content, reason):
    path = tmp_path / "m.csv"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_manifest(path)
    assert reason in str(caught.value)


def test_a_missing_manifest_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"gone\.csv"):
        read_manifest(tmp_path / "gone.csv")
