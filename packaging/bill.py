"""A CycloneDX bill of materials: what an artefact holds, for those who must answer for it."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from contents import IDENTIFIER, NAME
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from core import __version__
from core.inference.card import read_card
from core.paths import DEFAULT_MODEL


def bill(parts: Path, artefact: str, digest: str) -> str:
    """The bill of `artefact` as JSON, from what the recipe found to be in the bundle.

    Args:
        parts: (kind, name, version, terms) of each, as JSON.
        artefact: the file's name.
        digest: its SHA-256.
    """
    program = Component(
        name=NAME,
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=IDENTIFIER,
        licenses=[DisjunctiveLicense(id="MIT")],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        properties=[Property(name="file", value=artefact)],
    )
    found = [_part(*part) for part in json.loads(parts.read_text(encoding="utf-8"))]
    bom = Bom(components=[*found, _model()], serial_number=uuid5(NAMESPACE_URL, digest))
    bom.metadata.component = program
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    bom.metadata.timestamp = datetime.fromtimestamp(moment, UTC)
    bom.register_dependency(program, bom.components)
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _part(kind: str, name: str, version: str, terms: str) -> Component:
    where = {"namespace": "debian"} if kind == "deb" else {}
    url = PackageURL("generic" if kind == "python" else kind, name=name, version=version, **where)
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref=str(url),
        purl=url,
        licenses=[DisjunctiveLicense(name=terms or "see its text")],
    )


def _model() -> Component:
    card = read_card(DEFAULT_MODEL)
    return Component(
        name=card.name,
        version=card.version,
        type=ComponentType.MACHINE_LEARNING_MODEL,
        bom_ref=f"model:{card.version}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=card.sha256)],
        licenses=[DisjunctiveLicense(id="MIT")],
    )
