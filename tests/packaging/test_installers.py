"""What the systems are told of the program, and how it is packed."""

import plistlib
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="made and run on Linux alone")


@pytest.fixture
def bundle(tmp_path):
    """Something that looks like a bundle."""
    folder = tmp_path / "dist" / "pneumodetect"
    for place in ("pneumodetect", "pneumodetect-cli", "_internal/LICENSE"):
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
    (folder / "pneumodetect").chmod(0o755)
    icons = folder / "_internal/resources/icons"
    icons.mkdir(parents=True)
    for name in ("pneumodetect.png", "pneumodetect.svg"):
        (icons / name).write_bytes(b"icon")
    return folder


def test_the_property_list_names_documents_and_processor():
    import info_plist

    entries = plistlib.loads(plistlib.dumps(info_plist.entries("1.2.3")))
    assert entries["CFBundleShortVersionString"] == "1.2.3"
    kinds = {kind for one in entries["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
    assert {"org.nema.dicom", "public.jpeg"} <= kinds
    tags = entries["UTImportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    assert "dcm" in tags["public.filename-extension"]
    assert entries["LSArchitecturePriority"] == ["arm64"]
    assert (entries["CFBundleExecutable"], entries["LSBackgroundOnly"]) == ("pneumodetect", False)


def test_the_version_resource_is_what_pyinstaller_reads():
    import version

    text = version.resource("pneumodetect", "1.2.3")
    compile(text, "version", "eval")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "'pneumodetect.exe'" in text


@pytest.fixture
def inno():
    """Lines of Windows' script without comments, by section."""
    script = Path(__file__).resolve().parents[2] / "packaging/windows/pneumodetect.iss"
    sections, name = {}, ""
    for line in script.read_text(encoding="utf-8-sig").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and line[0] not in ";#" and name:
            sections.setdefault(name, []).append(line)
    return sections


def test_windows_setup_needs_no_administrator_and_names_what_there_is(inno):
    setup = dict(line.split("=", 1) for line in inno["Setup"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["AppVersion"] == setup["VersionInfoVersion"] == "{#Version}"
    root = Path(__file__).resolve().parents[2]
    ours = setup["LicenseFile"].removeprefix("{#Root}\\").replace("\\", "/")
    assert (root / ours).is_file()
    texts = {line.split("=")[0].split(".")[1] for line in inno["CustomMessages"]}
    for language in ("en", "de"):
        found = {line.split("=")[0] for line in inno["CustomMessages"]}
        assert found >= {f"{language}.{text}" for text in texts}


def test_windows_setup_takes_away_every_key_that_it_writes(inno):
    keys = [dict(part.split(": ", 1) for part in line.split("; ")) for line in inno["Registry"]]
    assert {key["Root"] for key in keys} == {"HKA"}
    owned = [key["Subkey"].strip('"') for key in keys if key.get("Flags") == "uninsdeletekey"]
    for key in keys:
        inside = any(key["Subkey"].strip('"').startswith(f"{name}\\") for name in owned)
        assert inside or "uninsdeletekey" in key["Flags"], key
        assert key["Tasks"] == "dicom"


@linux_only
def test_the_installer_carries_the_archive_and_knows_when_it_is_damaged(
    bundle, tmp_path, monkeypatch
):
    import portable

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    archive = portable.archive(bundle, bundle.parent / "pneumodetect-1-linux-x86_64")
    run = portable.installer(archive)
    assert sha256(archive.read_bytes()).hexdigest().encode() in run.read_bytes()
    home = tmp_path / "home"
    home.mkdir()
    place = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(["sh", run, "--quiet"], env=place, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    menu = home / ".local/share/applications/pneumodetect.desktop"
    program = home / ".local/share/pneumodetect/pneumodetect"
    assert program.is_file()
    assert f'Exec="{program}" %F' in menu.read_text()
    assert (home / ".local/bin/pneumodetect").resolve() == program
    subprocess.run(["sh", run, "--remove"], env=place, check=True)
    left = {path.name for path in home.rglob("*") if not path.is_dir()}
    assert left <= {"mimeinfo.cache"}  # the desktop's own
    run.write_bytes(run.read_bytes()[:-1] + b"!")
    done = subprocess.run(["sh", run, "--quiet"], env=place, capture_output=True, text=True)
    assert done.returncode == 1
    assert "damaged" in done.stderr


@linux_only
def test_the_package_holds_menu_entry_icons_and_commands(bundle, tmp_path):
    import deb

    root = tmp_path / "root"
    deb.fill(root, bundle, "1.2.3")
    assert (root / "usr/bin/pneumodetect").resolve() == root / "usr/lib/pneumodetect/pneumodetect"
    entry = (root / "usr/share/applications/pneumodetect.desktop").read_text()
    assert "MimeType=application/dicom;" in entry
    for place in ("icons/hicolor/256x256/apps/pneumodetect.png", "doc/pneumodetect/copyright"):
        assert (root / "usr/share" / place).is_file()


def test_the_bill_names_program_parts_and_model(tmp_path):
    import json

    import bill

    parts = tmp_path / "parts.json"
    parts.write_text(json.dumps([["pypi", "numpy", "2", "BSD"], ["deb", "zlib1g", "1:1.2", ""]]))
    document = json.loads(bill.bill(parts, "a.deb", "0" * 64))
    assert document["bomFormat"] == "CycloneDX"
    assert document["metadata"]["component"]["hashes"][0]["content"] == "0" * 64
    found = {one["name"]: one for one in document["components"]}
    assert found["numpy"]["purl"] == "pkg:pypi/numpy@2"
    assert found["PneumoDetect MobileNetV2"]["type"] == "machine-learning-model"
    assert bill.bill(parts, "a.deb", "0" * 64) == bill.bill(parts, "a.deb", "0" * 64)


def test_icons_are_of_every_size(tmp_path):
    import icons
    from PIL import Image

    icons.write(tmp_path)
    with Image.open(tmp_path / "pneumodetect.ico") as icon:
        assert (16, 16) in icon.info["sizes"]
    assert Path(tmp_path / "pneumodetect.icns").read_bytes()[:4] == b"icns"
