"""Two films side by side: chosen by patient, linked, and never mixed up."""

import cv2
import numpy as np
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid
from PySide6.QtCore import Qt

from core.imaging.radiograph import StudyFacts
from desktop.compare.pane import OTHER, RENAMED, SAME, UNKNOWN, whose
from desktop.viewer.look import as_window
from desktop.viewer.tools import Tool

WAIT = 20_000


@pytest.fixture
def make_study(make_film, tmp_path):
    """DICOM films of 12 bits."""

    def make(name, patient="P-1", day="20240101", columns=600):
        pixels = cv2.imread(str(make_film("pixels.png", columns)), cv2.IMREAD_GRAYSCALE)
        made = Dataset()
        made.file_meta = FileMetaDataset()
        made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.1.1"
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        made.PatientID, made.PatientName, made.StudyDate = patient, "Wang^Xiaoming", day
        made.Modality, made.ViewPosition, made.PhotometricInterpretation = "DX", "AP", "MONOCHROME2"
        made.Rows, made.Columns = pixels.shape
        made.SamplesPerPixel, made.PixelRepresentation = 1, 0
        made.BitsAllocated, made.BitsStored, made.HighBit = 16, 12, 11
        made.WindowCenter, made.WindowWidth = 2048, 4096
        made.PixelData = (pixels.astype(np.uint16) * 16).tobytes()
        made.save_as(tmp_path / name, enforce_file_format=True)
        (tmp_path / "pixels.png").unlink()
        return tmp_path / name

    return make


@pytest.fixture
def studies(qtbot, window, make_study):
    paths = [
        make_study("now.dcm", day="20240301"),
        make_study("before.dcm", day="20240101", columns=800),
        make_study("stranger.dcm", patient="P-2"),
        make_study("nobody.dcm", patient=""),
    ]
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places(paths)
    window.paths = paths
    return window


def compare(qtbot, window, path):
    shown = window.comparison.pane
    window.comparison.compare(path)

    def there() -> bool:
        film = shown.viewing.film
        return film is not None and film.radiograph.path == path

    qtbot.waitUntil(there, timeout=WAIT)
    return shown


def test_films_of_the_same_patient_are_found_and_one_is_shown_beside(qtbot, studies):
    qtbot.keyClick(studies, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    chooser = studies.comparison.chooser
    qtbot.waitUntil(lambda: "1 other film " in chooser.state.text(), timeout=WAIT)
    assert chooser.shown == (studies.paths[1],)
    assert chooser.names.stringList() == ["2024-01-01   AP   before.dcm"]
    chooser.ok.click()
    pane = studies.comparison.pane
    qtbot.waitUntil(lambda: pane.viewing.film is not None, timeout=WAIT)
    assert pane.isVisible()
    assert pane.whose.text() == SAME
    assert "File: before.dcm" in pane.view.accessibleDescription()
    assert not studies.panes.evidence.isVisible()
    assert studies.panes.film.radiograph.path == studies.paths[0]


def test_any_film_of_the_list_can_be_chosen_and_another_patient_is_pointed_out(qtbot, studies):
    studies.menus.compare.trigger()
    chooser = studies.comparison.chooser
    chooser.all.click()
    assert chooser.shown == tuple(studies.paths[1:])
    chooser.list.activated.emit(chooser.names.index(1))
    pane = studies.comparison.pane
    qtbot.waitUntil(lambda: pane.viewing.film is not None, timeout=WAIT)
    assert pane.whose.text() == OTHER


def test_any_other_file_can_be_chosen(qtbot, studies, dialogs, make_film):
    dialogs.chosen = [make_film("elsewhere.png")]
    studies.menus.compare.trigger()
    studies.comparison.chooser.other.click()
    pane = studies.comparison.pane
    qtbot.waitUntil(lambda: pane.viewing.film is not None, timeout=WAIT)
    assert pane.viewing.film.radiograph.path == dialogs.chosen[0]
    assert pane.whose.text() == UNKNOWN


def test_a_film_without_a_patient_offers_all(qtbot, window, make_film):
    paths = [make_film("a.png"), make_film("b.png")]
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places(paths)
    window.menus.compare.trigger()
    chooser = window.comparison.chooser
    assert chooser.all.isChecked()
    assert chooser.shown == (paths[1],)
    assert "no patient ID" in chooser.state.text()
    chooser.reject()
    assert window.comparison.chooser is None
    assert not window.comparison.active


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (StudyFacts(patient_id="1", patient_name="A"), StudyFacts(patient_id="1"), RENAMED),
        (StudyFacts(patient_id="1"), StudyFacts(patient_id="1"), SAME),
        (StudyFacts(patient_id="1"), StudyFacts(patient_id="2"), OTHER),
        (StudyFacts(), StudyFacts(), UNKNOWN),
    ],
)
def test_whose_film_it_is(first, second, said):
    assert whose(first, second) == said


def test_the_comparison_stays_while_the_first_film_changes_and_ends_with_the_case(qtbot, studies):
    pane = compare(qtbot, studies, studies.paths[1])
    assert pane.whose.text() == SAME
    for said in (SAME, OTHER, UNKNOWN):
        with qtbot.waitSignal(studies.session.explained, timeout=WAIT):
            studies.menus.next.trigger()
        assert pane.whose.text() == said
    assert pane.viewing.film.radiograph.path == studies.paths[1]
    studies.menus.close.trigger()
    assert not pane.isVisible()
    assert pane.viewing.film is None
    assert not studies.menus.end_comparison.isEnabled()


def test_ending_brings_the_evidence_back(qtbot, studies):
    pane = compare(qtbot, studies, studies.paths[1])
    qtbot.mouseClick(pane.end, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    assert studies.panes.evidence.isVisible()
    studies.menus.viewer.show_evidence.trigger()
    compare(qtbot, studies, studies.paths[1])
    compare(qtbot, studies, studies.paths[2])
    studies.menus.end_comparison.trigger()
    assert not pane.isVisible()
    assert not studies.panes.evidence.isVisible()


def test_a_bad_second_film_is_an_error_and_the_first_stays(qtbot, studies, notices, tmp_path):
    (tmp_path / "bad.png").write_bytes(b"no picture")
    with qtbot.waitSignal(studies.failed, timeout=WAIT):
        studies.comparison.compare(tmp_path / "bad.png")
    assert "bad.png" in notices[0].text
    assert not studies.comparison.active
    assert studies.session.outcome is not None


def test_linked_films_move_and_are_windowed_together(qtbot, studies):
    pane = compare(qtbot, studies, studies.paths[1])
    one, other = studies.panes.viewing, pane.viewing
    one.set_camera(one.camera.zoomed(3.0, 40.0, 20.0))
    assert other.fits
    studies.menus.link.trigger()
    share = one.camera.x / one.film.columns, one.camera.y / one.film.rows
    assert other.camera.x / other.film.columns == pytest.approx(share[0])
    assert other.camera.y / other.film.rows == pytest.approx(share[1])
    other.set_camera(other.camera.panned(-30.0, 10.0))
    assert one.camera.x / one.film.columns == pytest.approx(other.camera.x / other.film.columns)
    one.drag_window(50.0, 25.0)
    first, second = as_window(one.look.voi), as_window(other.look.voi)
    assert (second.centre, second.width) == pytest.approx((first.centre, first.width))
    assert first.width != 4096
    studies.panes.invert()
    assert other.look.inverted
    one.fit()
    assert other.fits
    studies.menus.link.trigger()
    one.set_camera(one.camera.zoomed(2.0))
    assert other.fits


def test_films_of_another_depth_are_windowed_by_their_own_measure(qtbot, studies, make_film):
    pane = compare(qtbot, studies, make_film("eight.png"))
    studies.menus.link.trigger()
    studies.panes.viewing.drag_window(60.0, 0.0)
    widths = [as_window(v.look.voi).width for v in (studies.panes.viewing, pane.viewing)]
    assert widths[1] / 255.0 == pytest.approx(widths[0] / 4096.0)


def test_tools_that_draw_nothing_are_shared(qtbot, studies):
    pane = compare(qtbot, studies, studies.paths[1])
    studies.panes.viewing.pick(Tool.ZOOM)
    assert pane.viewing.tool is Tool.ZOOM
    studies.panes.viewing.pick(Tool.LENGTH)
    assert pane.viewing.tool is Tool.PAN
