"""What goes into the bundle."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from core.frozen import HELPERS


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qt_de.qm",
        "resources/translations/pneumodetect_de.ts",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "resources/models/pneumodetect/master.keras",
        "ai_edge_litert/libLiteRtWebGpuAccelerator.so",
        "pydicom/data/test_files/693_J2KI.dcm",
        "matplotlib/mpl-data/fonts/ttf/cmr10.ttf",
        "cv2\\opencv_videoio_ffmpeg500_64.dll",
        "libcups.so.2",
    ],
)
def test_this_stays_out(place):
    import contents

    assert contents.left_out(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qtbase_de.qm",
        "resources/translations/pneumodetect_de.qm",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "resources/models/pneumodetect/model.tflite",
        "pydicom/data/test_files/CT_small.dcm",
        "pydicom/data/test_files/dicomdirtests/DICOMDIR",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "cv2/cv2.abi3.so",
        "libfreetype-57f805ba.so.6.20.6",
        "_gdcm/_gdcmswig.so",
    ],
)
def test_this_goes_in(place):
    import contents

    assert contents.left_out(place) == ""


def test_qt_brings_its_words_for_the_languages_of_the_program_alone(tmp_path, monkeypatch):
    import contents

    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    (folder / "pneumodetect_de.qm").touch()
    (folder / "pneumodetect_pt_BR.ts").touch()
    monkeypatch.setattr(contents, "PROJECT", tmp_path)
    places = [
        f"PySide6/Qt/translations/{name}.qm"
        for name in ("qtbase_de", "qt_de", "qtbase_pt_BR", "qtdeclarative_de")
    ]
    places.append("PySide6\\translations\\qtbase_de.qm")
    assert [place for place in places if not contents.left_out(place)] == [places[0], places[-1]]
    assert contents.left_out("resources/translations/pneumodetect_de.ts")
    assert not contents.left_out("resources/translations/pneumodetect_de.qm")


def test_resources_are_all_but_the_master_in_a_fixed_order():
    import contents

    found = contents.resources()
    places = [f"{folder}/{Path(path).name}" for path, folder in found]
    assert places[0] == "./LICENSE"
    assert places[1:] == sorted(places[1:], key=lambda place: place.split("/"))
    assert "resources/models/pneumodetect/card.json" in places
    assert "resources/icons/pneumodetect.png" in places
    assert not [place for place in places if place.endswith(".keras")]


def test_helpers_and_commands_are_found_without_an_import_of_them():
    import contents

    hidden = contents.hidden_imports()
    assert set(HELPERS) < set(hidden)
    assert {"core", "core.commands.predict", "desktop.selftest", "gdcm"} < set(hidden)
    assert all(find_spec(name) for name in contents.own_modules("core"))


def test_libraries_that_nobody_needs_go_and_those_of_packages_stay():
    import contents

    places = [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "libgtk-3.so.0",
        "libpython3.11.so.1.0",
        "pypdfium2_raw/libpdfium.so",
        "libgcc_s.so.1",
    ]
    gone = contents.orphans(places, {"libQt6Core.so.6", "libgcc_s.so.1"})
    assert gone == {"PySide6/Qt/lib/libQt6Quick.so.6", "libgtk-3.so.0"}


def test_the_lock_of_the_bundle_holds_that_of_a_run_and_no_workshop():
    import contents

    run, bundle = (
        contents.locked((contents.PROJECT / "packaging/requirements" / name).read_text())
        for name in ("run.txt", "bundle.txt")
    )
    assert run < bundle
    assert contents.BUILDING & bundle >= {"pyinstaller", "cyclonedx-python-lib"}
    assert not bundle & {"tensorflow", "tensorflow-cpu", "keras", "scikit-learn", "scipy"}
