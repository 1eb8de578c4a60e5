"""What the bundle starts as `pneumodetect`: the window."""

import sys

from core.frozen import serve_as_python

serve_as_python(sys.argv)

from desktop.__main__ import main  # noqa: E402  # a helper needs no Qt

sys.exit(main())
