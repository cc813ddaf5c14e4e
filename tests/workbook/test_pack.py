#!/usr/bin/env python3
"""The consultation pack of Destination 22 as a package: valid, in its profile, the same bytes on every run, and with a manifest that
tells the truth.

usage: test_pack.py D22 SOURCE"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from check_package import check
import test_check_package

BOOK = "public/destination22-consultation-pack.xlsx"


def pack(program, model, out, epoch=None, edition="public"):
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    if epoch is not None:
        environment["SOURCE_DATE_EPOCH"] = epoch
    subprocess.run([program, "pack", str(model), "-o", str(out), "--edition", edition], check=True, capture_output=True, env=environment)
    return out


def check_manifest(folder, model, problems):
    """Of an edition's folder."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["outputs"]:
        data = (folder / entry["file"]).read_bytes()
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            problems.append(f"manifest: the SHA-256 of {entry['file']} is another")
    for entry in manifest["inputs"]:
        path = model / entry["file"]
        if not path.is_file():
            path = model.parent / entry["file"]
        if hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
            problems.append(f"manifest: the SHA-256 of {entry['file']} is another")
    names = {entry["file"] for entry in manifest["outputs"]} | {"manifest.json"}
    if names != {path.name for path in folder.iterdir()}:
        problems.append(f"manifest: lists {sorted(names)}, which is not what lies there")
    if manifest["time"] != "2021-10-06T00:00:00Z":
        problems.append(f"manifest: the time is {manifest['time']}, not the model's date")


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    model = source / "models/destination22"
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        first = pack(program, model, root / "one")
        second = pack(program, model, root / "another/place")
        later = pack(program, model, root / "later", "1700000000")
        problems = check(first / BOOK, "publish", True) + check(later / BOOK, "publish", True)
        for name in (BOOK, "public/manifest.json"):
            if (first / name).read_bytes() != (second / name).read_bytes():
                problems.append(f"{name}: two runs, two results")
        if (first / BOOK).read_bytes() == (later / BOOK).read_bytes():
            problems.append("SOURCE_DATE_EPOCH changes nothing")
        check_manifest(first / "public", model, problems)
        pack(program, model, first)  # over what is there
        if (first / BOOK).read_bytes() != (second / BOOK).read_bytes():
            problems.append("written over the old file, it is another")
        (first / "public/~$destination22-consultation-pack.xlsx").write_bytes(b"")
        locked = subprocess.run([program, "pack", str(model), "-o", str(first), "--edition", "public"], capture_output=True, text=True)
        if locked.returncode != 3 or "open in a spreadsheet" not in locked.stderr:
            problems.append(f"a file that is open: status {locked.returncode}, {locked.stderr}")
        sys.argv[1:] = [str(second / BOOK)]
        status = test_check_package.main()
    print("\n".join(problems) if problems else "pack: nothing to say")
    return 1 if problems or status else 0


if __name__ == "__main__":
    sys.exit(main())
