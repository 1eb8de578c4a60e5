"""Standard error, muted for native code."""

import os

import pytest

from core.imaging.quiet import quiet_stderr


def test_nothing_comes_out_inside_and_everything_after(capfd):
    os.write(2, b"before ")
    with quiet_stderr():
        os.write(2, b"noise ")
        with quiet_stderr():
            os.write(2, b"more noise ")
        os.write(2, b"noise ")
    os.write(2, b"after")
    assert capfd.readouterr().err == "before after"


def test_it_comes_back_after_an_error(capfd):
    with pytest.raises(ValueError, match="inside"), quiet_stderr():
        raise ValueError("inside")
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"
