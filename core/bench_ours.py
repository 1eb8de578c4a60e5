"""The benchmark's own path: file -> Radiograph -> Prediction -> Attention, with LiteRT."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from core.bench import Stopwatch, print_timing


def main(arguments: Sequence[str]) -> None:
    """Time MODEL_FOLDER ROUNDS FILE...."""
    started = time.perf_counter()
    from core.imaging import read_radiograph
    from core.inference.attention import attend
    from core.inference.classifier import Prediction, classify
    from core.inference.model import load_model

    imported = time.perf_counter()
    model = load_model(Path(arguments[0]))
    loaded = time.perf_counter()
    watch = Stopwatch()
    films = [Path(name) for name in arguments[2:]]
    for path in films[:1] + films * int(arguments[1]):
        watch.start()
        radiograph = read_radiograph(path)
        watch.lap("read")
        prediction = classify(model, radiograph, force=True)
        watch.lap("classify")
        if isinstance(prediction, Prediction):
            attend(model, prediction)
        watch.lap("attention")
    print_timing(watch.timing("PneumoDetect", imported - started, loaded - imported))


if __name__ == "__main__":
    main(sys.argv[1:])
