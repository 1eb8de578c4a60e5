"""The network, taken apart, exported and trained: where TensorFlow is installed."""

import json
from pathlib import Path

import numpy as np
import pytest

from core.cli import main
from core.errors import DataError
from core.imaging import read_radiograph
from core.inference.attention import attend
from core.inference.check import check_films, drift
from core.inference.classifier import Prediction, classify
from core.inference.model import load_model
from core.inference.preprocess import network_input
from core.paths import DEFAULT_MODEL
from core.training.dataset import read_manifest

keras = pytest.importorskip("keras", reason="the extra 'train' is not installed")
pytestmark = pytest.mark.filterwarnings("default")  # TensorFlow's own warn of themselves

MASTER = DEFAULT_MODEL / "master.keras"


def gradcam_cells(parts, film: np.ndarray) -> np.ndarray:
    """Keras' own Grad-CAM by GradientTape at the cells, not rectified."""
    import tensorflow as tf

    with tf.GradientTape() as tape:
        features = parts.features(network_input(film, 224), training=False)
        tape.watch(features)
        hidden = tf.nn.relu(tf.reduce_mean(features, (1, 2)) @ parts.head.w1 + parts.head.b1)
        logit = hidden @ parts.head.w2[:, None] + parts.head.b2
    weights = tf.reduce_mean(tape.gradient(logit, features), axis=(1, 2))
    return tf.einsum("byxk,bk->byx", features, weights)[0].numpy()


@pytest.fixture(scope="module")
def master():
    from core.training.network import load

    return load(MASTER)


def test_the_head_is_what_the_brief_says(master) -> None:
    names = [type(layer).__name__ for layer in master.layers[-4:]]
    assert names == ["GlobalAveragePooling2D", "Dropout", "Dense", "Dense"]
    assert master.layers[-3].rate == 0.5
    assert (master.layers[-2].units, master.layers[-1].units) == (128, 1)
    assert master.input_shape == (None, 224, 224, 3)


def test_the_shipped_folder_is_the_master(master) -> None:
    pictures = np.concatenate([network_input(film, 224) for film in check_films(224)])
    wanted = master.predict(pictures, verbose=0)[:, 0]
    model = load_model()
    found = [1 / (1 + np.exp(-model.run(film)[0])) for film in check_films(224)]
    np.testing.assert_allclose(found, wanted, atol=1e-4)


def test_evidence_is_keras_gradcam(master, radiograph) -> None:
    from core.training.network import take_apart

    parts, model = take_apart(master), load_model()
    for film in check_films(224):
        prediction = classify(model, radiograph(film), force=True)
        assert isinstance(prediction, Prediction)
        ours = np.maximum(attend(model, prediction).cells, 0)
        theirs = np.maximum(gradcam_cells(parts, film), 0)
        scale = max(theirs.max(), 1e-6)
        # Grad-CAM is the mean gradient, ours its share of each of the cells: the same here
        np.testing.assert_allclose(ours / scale, theirs / scale, atol=1e-4)


def test_evidence_is_keras_gradcam_on_real_films(master, shared_data) -> None:
    from core.training.network import take_apart

    parts, model = take_apart(master), load_model()
    for path in sorted((shared_data / "pediatric" / "fullsize").rglob("*.jpeg"))[::10]:
        prediction = classify(model, read_radiograph(path), force=True)
        assert isinstance(prediction, Prediction)
        ours = np.maximum(attend(model, prediction).cells, 0)
        theirs = np.maximum(gradcam_cells(parts, prediction.radiograph.grey), 0)
        scale = max(theirs.max(), 1e-6)
        np.testing.assert_allclose(ours / scale, theirs / scale, atol=1e-4)


def web_demo(folder: Path, suffix: str) -> Path:
    """A model like the web demo's: a nested base, grey values from 0 to 1."""
    keras.utils.set_random_seed(5)
    base = keras.applications.MobileNetV2((224, 224, 3), include_top=False, weights=None)
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((224, 224, 3)),
            base,
            layers.GlobalAveragePooling2D(),
            layers.Dropout(0.5),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    path = folder / f"demo{suffix}"
    model.save(path)
    return path


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_a_foreign_model_is_exported_unmeasured(tmp_path: Path, capsys, suffix: str) -> None:
    source, out = web_demo(tmp_path, suffix), tmp_path / "model"
    assert main(["export", str(source), "--out", str(out), "--scaling", "unit"]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    model = load_model(out)
    assert drift(model) <= 1e-4
    assert model.card.performance == "Performance not measured."
    picture = (network_input(check_films(224)[0], 224) + 1) / 2
    wanted = float(keras.models.load_model(source, compile=False)(picture)[0, 0])
    logit, _ = model.run(check_films(224)[0])
    assert 1 / (1 + np.exp(-logit)) == pytest.approx(wanted, abs=1e-4)


def test_code_in_a_model_file_is_not_run(tmp_path: Path) -> None:
    from core.training.network import load

    model = keras.Sequential([keras.Input((2,)), keras.layers.Lambda(lambda x: x)])
    model.save(tmp_path / "lambda.keras")
    with pytest.raises(DataError, match="safe mode"):
        load(tmp_path / "lambda.keras")


@pytest.mark.parametrize("name", ["absent.keras", "junk.keras", "junk.h5"])
def test_what_is_no_model_is_refused(tmp_path: Path, name: str) -> None:
    from core.training.network import load

    if name.startswith("junk"):
        (tmp_path / name).write_bytes(b"junk" * 100)
    with pytest.raises(DataError, match=name):
        load(tmp_path / name)


def test_another_shape_is_refused() -> None:
    from core.training.network import take_apart

    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    with pytest.raises(DataError, match="pooling"):
        take_apart(model)


def test_prepare_train_export_evaluate(labelled: Path, tmp_path: Path, capsys) -> None:
    """The whole road on twelve films."""
    manifest, run, out = tmp_path / "manifest.csv", tmp_path / "run", tmp_path / "model"
    prepare = ["prepare", str(labelled), "--out", str(manifest), "--validation", "0.34"]
    assert main(prepare) == 0
    assert {film.split for film in read_manifest(manifest)} == {"train", "validation"}
    train = ["train", str(labelled), "--manifest", str(manifest), "--run", str(run)]
    train += [
        "--epochs",
        "1",
        "--batch",
        "4",
        "--head-epochs",
        "1",
        "--views",
        "16",
        "--steps",
        "3",
    ]
    assert main(train) == 0
    assert {"head.keras", "fine.keras", "model.keras", "log-head.csv", "log-fine.csv"} <= {
        path.name for path in run.iterdir()
    }
    capsys.readouterr()
    assert main(["export", str(run / "model.keras"), "--out", str(out)]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    evaluate = ["evaluate", "--internal", str(labelled), "--manifest", str(manifest)]
    assert main([*evaluate, "--model", str(out), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)["sets"]["internal"]["all"]
    assert figures["auc"]["n"] == 4


def test_a_run_folder_of_other_options_is_not_gone_on_with(tmp_path: Path) -> None:
    from core.training.train import Recipe, claim

    claim(tmp_path / "run", Recipe(seed=1))
    claim(tmp_path / "run", Recipe(seed=1))
    with pytest.raises(DataError, match="other options"):
        claim(tmp_path / "run", Recipe(seed=2))
