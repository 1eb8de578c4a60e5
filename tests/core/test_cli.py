"""The terminal: one line, one exit code, JSON on standard output and nothing else there."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from pydicom import dcmread
from pydicom.data import get_testdata_file

from core import __version__
from core.cli import COMMANDS, main
from core.imaging.voi import BY_HAND
from core.paths import DEFAULT_MODEL

FIELDS = {
    "diagnosis",
    "confidence",
    "confidence_level",
    "recommendation",
    "raw_score",
    "probability",
    "threshold",
    "operating_point",
    "indeterminate",
    "suitability",
    "warnings",
    "timestamp",
    "filename",
    "image_size",
    "model",
    "validation_performance",
    "disclaimer",
}


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(part) for part in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def fails(arguments: Sequence[str]) -> int:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    return int(left.value.code or 0)


def made_up_set(folder: Path, patients: int) -> Path:
    """Class folders with a smooth picture of chance for each patient."""
    rng = np.random.default_rng(5)
    for label in ("NORMAL", "PNEUMONIA"):
        (folder / "films" / label).mkdir(parents=True)
        for patient in range(patients):
            coarse = rng.integers(0, 256, (12, 12), dtype=np.uint8)
            film = cv2.resize(coarse, (200, 160), interpolation=cv2.INTER_CUBIC)
            cv2.imwrite(str(folder / "films" / label / f"p{patient}-{label}.png"), film)
    return folder / "films"


def alone(*options: str) -> tuple[int, str]:
    """Exit code and standard error of a Python process of its own."""
    done = subprocess.run(
        [sys.executable, *options],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_predict_prints_one_json_object(capsys, film_file: Path, unguarded: Path) -> None:
    code, out, err = run(capsys, "predict", "--model", unguarded, film_file, "--json")
    result = json.loads(out)
    assert (code, err) == (0, "")
    assert set(result) >= FIELDS
    assert result["filename"] == "film.jpg"
    assert result["image_size"] == "400x300"
    assert result["diagnosis"] in ("PNEUMONIA", "NORMAL")
    assert 0 <= result["probability"] <= 1
    assert set(result["model"]) == {"name", "version", "sha256"}


def test_predict_in_words_says_that_it_is_no_diagnosis(
    capsys, film_file: Path, unguarded: Path
) -> None:
    code, out, _ = run(capsys, "predict", "--model", unguarded, film_file)
    assert code == 0
    assert "not a medical device" in out
    assert "Probability of pneumonia" in out


def test_report_and_attention_are_saved(
    capsys, film_file: Path, unguarded: Path, tmp_path: Path
) -> None:
    report, picture = tmp_path / "out.pdf", tmp_path / "out.png"
    code, _, _ = run(
        capsys,
        "predict",
        "--model",
        unguarded,
        film_file,
        "--report",
        report,
        "--attention",
        picture,
    )
    assert code == 0
    assert report.read_bytes().startswith(b"%PDF-")
    overlay = cv2.imread(str(picture))
    assert overlay is not None
    assert overlay.shape[1] >= 400


def test_de_identified_output_has_no_name(capsys, film_file: Path, unguarded: Path) -> None:
    _, out, _ = run(capsys, "predict", "--model", unguarded, film_file, "--json", "--de-identify")
    assert "film.jpg" not in out


def test_the_operating_point_can_be_chosen(capsys, film_file: Path, unguarded: Path) -> None:
    _, out, _ = run(
        capsys,
        "predict",
        "--model",
        unguarded,
        film_file,
        "--json",
        "--operating-point",
        "balanced",
    )
    assert json.loads(out)["operating_point"] == "balanced"


def test_an_unknown_operating_point_is_wrong_usage(capsys, film_file: Path) -> None:
    code, out, err = run(capsys, "predict", film_file, "--operating-point", "lucky")
    assert (code, out) == (2, "")
    assert "screening" in err


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["predict"], ["predict", "a", "--nope"]])
def test_wrong_usage(arguments: list[str], capsys) -> None:
    assert fails(arguments) == 2


def test_bad_files_are_one_sentence_and_code_3(capsys, tmp_path: Path, film_file: Path) -> None:
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(film_file.read_bytes()[:2000])
    (tmp_path / "empty.dcm").touch()
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "paper.dcm").write_bytes(b"%PDF-1.7\n" + bytes(500))
    for name in ("absent.jpg", "empty.dcm", "text.png", "paper.dcm", "cut.jpg", "."):
        code, out, err = run(capsys, "predict", tmp_path / name, "--json")
        assert (code, out) == (3, ""), name
        assert err.count("\n") == 1, name
        assert (tmp_path / name).name in err, name


def test_refused_is_code_4_with_reasons_and_no_probability(capsys, tmp_path: Path) -> None:
    film = tmp_path / "flat.png"
    cv2.imwrite(str(film), np.full((300, 300), 200, np.uint8))
    code, out, _ = run(capsys, "predict", film, "--json")
    result = json.loads(out)
    assert code == 4
    assert result["diagnosis"] is result["probability"] is result["confidence"] is None
    assert result["suitability"]["verdict"] == "unsuitable"
    assert "empty" in [reason["code"] for reason in result["suitability"]["reasons"]]


def test_forced_analysis_says_so(capsys, tmp_path: Path) -> None:
    film = tmp_path / "flat.png"
    cv2.imwrite(str(film), np.full((300, 300), 200, np.uint8))
    code, out, _ = run(capsys, "predict", film, "--json", "--force")
    result = json.loads(out)
    assert code == 0
    assert result["forced"] is True
    assert any("user's wish" in warning for warning in result["warnings"])


def test_a_model_without_a_guard_says_that_it_cannot_tell(
    capsys, film_file: Path, unguarded: Path
) -> None:
    _, out, _ = run(capsys, "predict", film_file, "--json", "--model", unguarded)
    suitability = json.loads(out)["suitability"]
    assert suitability["verdict"] == "caution"
    assert "unchecked" in [reason["code"] for reason in suitability["reasons"]]


def test_inverting_is_said_in_the_result(capsys, film_file: Path, unguarded: Path) -> None:
    plain, turned = (
        json.loads(run(capsys, "predict", film_file, "--json", "--model", unguarded, *more)[1])
        for more in ((), ("--invert",))
    )
    assert plain["raw_score"] != turned["raw_score"]
    assert BY_HAND in turned["warnings"]
    assert BY_HAND not in plain["warnings"]


def test_another_modality_is_refused_by_its_header(capsys) -> None:
    path = get_testdata_file("CT_small.dcm", download=False)
    assert dcmread(path).Modality == "CT"
    code, out, _ = run(capsys, "predict", path, "--json")
    assert code == 4
    assert json.loads(out)["diagnosis"] is None


def test_a_report_that_cannot_be_written(capsys, film_file: Path, tmp_path: Path) -> None:
    code, out, err = run(capsys, "predict", film_file, "--report", tmp_path / "nowhere" / "out.pdf")
    assert (code, out) == (1, "")
    assert "out.pdf" in err


def test_a_missing_model(capsys, film_file: Path, tmp_path: Path) -> None:
    code, _, err = run(capsys, "predict", film_file, "--model", tmp_path / "no")
    assert code == 1
    assert "card.json" in err


def test_info_shows_card_and_hash(capsys, model) -> None:
    code, out, _ = run(capsys, "info")
    assert code == 0
    assert __version__ in out
    assert model.card.sha256 in out
    assert "Sensitivity" in out


def test_info_as_json(capsys) -> None:
    _, out, _ = run(capsys, "info", "--json")
    assert json.loads(out)["model"] == json.loads((DEFAULT_MODEL / "card.json").read_text())


def test_selftest_passes_here(capsys) -> None:
    code, out, err = run(capsys, "selftest")
    assert (code, err) == (0, "")
    assert "FAILED" not in out
    assert out.count("\n") >= 7


def test_selftest_finds_an_altered_model(capsys, model_copy: Path) -> None:
    (model_copy / "model.tflite").write_bytes(b"x")
    code, out, _ = run(capsys, "selftest", "--model", model_copy)
    assert code == 1
    assert "FAILED  model folder" in out


def test_every_command_explains_itself(capsys) -> None:
    for name in COMMANDS:
        assert fails([name, "--help"]) == 0
        assert "usage" in capsys.readouterr().out


def test_evaluate_needs_a_set(capsys) -> None:
    assert run(capsys, "evaluate")[0] == 2


def test_evaluate_audits_too(capsys, tmp_path: Path) -> None:
    films = made_up_set(tmp_path, 5)
    code, out, _ = run(capsys, "evaluate", "--internal", films, "--audit", "--json")
    assert code == 0
    audit = json.loads(out)["audit"]
    assert (audit["films"], audit["patients"]) == (10, 10)
    assert {goal["limit"] for goal in audit["goals"]} == {0, 0.01, 0.03, 0.97}


def test_predict_of_a_dicom_radiograph(capsys, shared_data: Path) -> None:
    found = []
    for coding in ("J2KI", "JLSN"):
        code, out, _ = run(capsys, "predict", shared_data / "dicom" / f"RG1_{coding}.dcm", "--json")
        assert code == 0
        found.append(json.loads(out)["probability"])
    assert found[0] == pytest.approx(found[1], abs=0.01)


def test_the_path_to_the_report_loads_neither_tensorflow_nor_qt(
    film_file: Path, tmp_path: Path, unguarded: Path
) -> None:
    script = (
        "import sys, core.cli\n"
        f"code = core.cli.main(['predict', {str(film_file)!r}, '--json', '--model', "
        f"{str(unguarded)!r}, '--report', "
        f"{str(tmp_path / 'r.pdf')!r}, '--attention', {str(tmp_path / 'a.png')!r}])\n"
        "heavy = {'tensorflow', 'keras', 'PySide6', 'matplotlib', 'desktop'} & set(sys.modules)\n"
        "sys.exit(code or (f'loaded {heavy}' if heavy else 0))\n"
    )
    assert alone("-W", "error", "-c", script) == (0, "")


def test_everything_in_core_but_training_loads_without_tensorflow_or_qt() -> None:
    script = (
        "import pkgutil, sys, core\n"
        "for found in pkgutil.walk_packages(core.__path__, 'core.'):\n"
        "    if not found.name.startswith('core.training') and found.name != 'core.__main__':\n"
        "        __import__(found.name)\n"
        "heavy = {'tensorflow', 'keras', 'PySide6', 'desktop'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)\n"
    )
    assert alone("-c", script) == (0, "")


def test_an_evaluation_goes_into_the_card_and_info_shows_it(
    capsys, model_copy: Path, tmp_path: Path
) -> None:
    films, asked = made_up_set(tmp_path, 6), ("--attention", "--write-card", "--model", model_copy)
    code, out, err = run(capsys, "evaluate", "--external", f"made={films}", *asked)
    assert code == 0
    assert "Evidence map, tested:" in out
    assert "only the dense layers" in err
    code, out, _ = run(capsys, "info", "--model", model_copy)
    assert code == 0
    assert "Measured on made:" in out
    assert "12 films of 12 patients" in out
    assert "Evidence map, tested:" in out
    assert f"python -m core evaluate --external made={films} --attention" in out
