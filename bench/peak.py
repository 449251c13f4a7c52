#!/usr/bin/env python3
"""Runs a command and prints: customers, state, milliseconds, peak memory of its largest process in KB, separated by tabs."""
import resource
import subprocess
import sys
import time

customers, state, *command = sys.argv[1:]
start = time.monotonic()
subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
elapsed = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(customers, state, round(1000 * elapsed), peak, sep="\t")
