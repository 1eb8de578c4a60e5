"""PneumoDetect's core: from a film to a report, without Qt and without TensorFlow.

For scripts: `read_radiograph`, `load_model`, `classify` and `attend` take one film through;
`as_json`, `write_pdf` and `write_overlay_png` say what came of it; `rows` does many, in
processes of their own. Whatever can go wrong is a `CoreError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.batch import rows
    from core.errors import CoreError
    from core.imaging import Radiograph, read_radiograph
    from core.inference.attention import Attention, attend
    from core.inference.classifier import Prediction, Refusal, classify
    from core.inference.model import Model, load_model
    from core.places import files_in
    from core.reporting.pdf import write_pdf
    from core.reporting.picture import write_overlay_png
    from core.reporting.report import Report, as_json
    from core.reporting.table import Row
    from core.task import Task

__version__ = "0.1.0"
__all__ = [
    "Attention",
    "CoreError",
    "Model",
    "Prediction",
    "Radiograph",
    "Refusal",
    "Report",
    "Row",
    "Task",
    "as_json",
    "attend",
    "classify",
    "files_in",
    "load_model",
    "read_radiograph",
    "rows",
    "write_overlay_png",
    "write_pdf",
]
_HOMES = {
    "core.batch": ("rows",),
    "core.errors": ("CoreError",),
    "core.imaging": ("Radiograph", "read_radiograph"),
    "core.inference.attention": ("Attention", "attend"),
    "core.inference.classifier": ("Prediction", "Refusal", "classify"),
    "core.inference.model": ("Model", "load_model"),
    "core.places": ("files_in",),
    "core.reporting.pdf": ("write_pdf",),
    "core.reporting.picture": ("write_overlay_png",),
    "core.reporting.report": ("Report", "as_json"),
    "core.reporting.table": ("Row",),
    "core.task": ("Task",),
}


def __getattr__(name: str) -> Any:
    """A public name from its home, loaded when it is asked for: nothing happens at import."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
