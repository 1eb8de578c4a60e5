"""`python -m core COMMAND`."""

import sys

from core.cli import main
from core.frozen import serve_as_python

if __name__ == "__main__":
    serve_as_python(sys.argv)
    sys.exit(main())
