"""Nothing under the GPL alone, and a text for everything."""

from importlib.metadata import distribution
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("terms", "refused"),
    [
        ("MIT", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("LGPL-3.0-only", False),
        ("GNU Lesser General Public License v2.1", False),
        ("GPL-3.0-or-later", True),
        ("GPLv2 or later", True),
        ("AGPL-3.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("GPL-2.0-only OR AGPL-3.0-only", True),
        ("GPLv2-or-later with a special exception which allows to distribute", False),
        ("BSD-3-Clause AND Zlib", False),
    ],
)
def test_what_leaves_no_choice_but_the_gpl_is_known(terms, refused):
    import licences

    assert licences.gpl_only(terms) is refused


def test_complaints_name_what_must_not_be_shipped(tmp_path):
    import licences

    text = (Path("LICENSE"),)
    parts = [
        licences.Part("pypi", "good", "1", "MIT", text),
        licences.Part("pypi", "silent", "1", "MIT", ()),
        licences.Part("pypi", "strict", "1", "GPL-3.0-only", text),
    ]
    codec = tmp_path / "libavcodec-12.so.62"
    codec.write_bytes(b"..libavcodec license: GPL version 2 or later..")
    libraries = [Path("libreadline.so.8"), Path("libQt6VirtualKeyboard.so.6"), codec, Path("a.so")]
    found = "\n".join(licences.complaints(parts, libraries))
    assert "silent: no licence text" in found
    assert "strict: GPL-3.0-only" in found
    for name in ("libreadline.so.8", "libQt6VirtualKeyboard.so.6", "libavcodec-12.so.62"):
        assert name in found
    assert len(found.splitlines()) == 5


@pytest.mark.parametrize("name", ["numpy", "PySide6_Essentials", "pypdfium2", "flatbuffers"])
def test_installed_parts_have_their_texts(name):
    import licences

    part = licences.of_distribution(distribution(name))
    assert part.texts
    assert all(text.is_file() and text.stat().st_size for text in part.texts)
    assert list(licences.complaints([part], [])) == []


def test_two_texts_of_one_name_do_not_meet():
    import licences

    part = licences.of_distribution(distribution("numpy"))
    places = [f"{folder}/{name}" for _, folder, name in licences.files([part])]
    assert len(places) == len(set(places)) == len(part.texts)
