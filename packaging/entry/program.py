"""What the bundle starts: by its name the terminal, or else the window.

Under either name `--selftest` is the window's: Windows shows no output of a windowed program.
"""

import sys
from pathlib import Path

from core.frozen import serve_as_python

serve_as_python(sys.argv)  # a helper needs no Qt

if Path(sys.argv[0]).stem.lower().endswith("-cli") and sys.argv[1:2] != ["--selftest"]:
    from core.cli import main
else:
    from desktop.__main__ import main

sys.exit(main())
