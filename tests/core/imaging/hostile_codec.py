"""A decoder whose codec does what hostile data would make it do; started by test_worker.py."""

import ctypes
import os
import sys
import time

import numpy as np

from core.imaging.coding import Coding
from core.imaging.decoder import main


def codec(coding: Coding, coded: bytes):
    wish = coded.rstrip(b"\0")  # frames in files have even lengths
    if wish == b"abort":
        os.abort()
    if wish == b"segfault":
        ctypes.string_at(0)
    if wish == b"exit":
        os._exit(0)
    if wish == b"hang":
        time.sleep(3600)
    if wish == b"memory":
        np.ones(3 << 30, np.uint8)
    if wish == b"error":
        raise ValueError("no such table")
    if wish == b"more":
        return np.zeros((coding.rows + 1, coding.columns), np.uint8), "MONOCHROME2"
    if wish == b"object":
        return np.zeros((coding.rows, coding.columns), "M8[s]"), "MONOCHROME2"
    return np.full((coding.rows, coding.columns), len(coded), np.uint16), "MONOCHROME2"


if __name__ == "__main__":
    main(int(sys.argv[1]), codec)
