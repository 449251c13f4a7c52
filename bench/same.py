#!/usr/bin/env python3
"""Fails unless all folders and files given hold the same Kubernetes objects, compared as parsed YAML."""
import pathlib
import sys

import yaml


def objects(path):
    root = pathlib.Path(path)
    files = sorted(root.rglob("*.yaml")) if root.is_dir() else [root]
    found = {}
    for file in files:
        for document in yaml.safe_load_all(file.read_text()):
            # A kustomization is a list of files, the values of somebody's chart are no object, either.
            if document and document.get("kind", "Kustomization") != "Kustomization":
                meta = document["metadata"]
                found[document["kind"], meta.get("namespace"), meta["name"]] = document
    return found


first, *others = sys.argv[1:]
expected = objects(first)
if not expected:
    sys.exit(f"{first} holds no object")
for other in others:
    actual = objects(other)
    for key in sorted(expected.keys() | actual.keys(), key=str):
        if expected.get(key) != actual.get(key):
            sys.exit(f"{key} differs:\n{first}: {expected.get(key)}\n{other}: {actual.get(key)}")
print(f"{len(expected)} objects are the same in {1 + len(others)} places")
