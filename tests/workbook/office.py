"""Recalculates workbooks from scratch in LibreOffice: cached values are taken out first, so that none can come back by itself."""
import os
import re
import shutil
import subprocess
import zipfile

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def available():
    return shutil.which("soffice") is not None


def rewrite(source, target, change):
    """Copies a workbook, with change(name, text) for each XML part."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(name, data.decode("utf-8")).encode("utf-8") if name.endswith(".xml") else data)


def without_values(name, text):
    """Takes the value of every formula out."""
    if not name.startswith("xl/worksheets/"):
        return text
    return re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text)


def recalculate(paths, work):
    """Returns for each path that of its recalculated copy."""
    profile, stripped, out = (os.path.join(work, name) for name in ("profile", "stripped", "recalculated"))
    for folder in (os.path.join(profile, "user"), stripped, out):
        os.makedirs(folder, exist_ok=True)
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as handle:
        handle.write(ALWAYS)
    names = [f"{number:03}-{os.path.basename(path)}" for number, path in enumerate(paths)]
    for path, name in zip(paths, names):
        rewrite(path, os.path.join(stripped, name), without_values)
    # the tests' own settings (fatal criticals, perturbed memory) are for our program alone
    surroundings = {"PATH": os.environ.get("PATH", ""), "HOME": work, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    subprocess.run(["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{os.path.abspath(profile)}",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out]
                   + [os.path.join(stripped, name) for name in names], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=170, env=surroundings)
    return [os.path.join(out, name) for name in names]
