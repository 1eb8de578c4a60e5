"""What the bundle starts as `pneumodetect-cli`: the terminal, and the window's self-test."""

import sys

from core.frozen import serve_as_python

serve_as_python(sys.argv)

if sys.argv[1:2] == ["--selftest"]:  # here too: Windows shows no output of a windowed program
    from desktop.__main__ import main
else:
    from core.cli import main

sys.exit(main())
