#!/bin/sh
# For looking: a workbook as one picture a printed page. Usage: render.sh BOOK.xlsx FOLDER [DPI]
# Needs LibreOffice and poppler-utils; no test depends on it.
set -eu
if [ $# -lt 2 ]; then
  echo "usage: render.sh BOOK.xlsx FOLDER [DPI]" >&2
  exit 2
fi
book=$1
folder=$2
dpi=${3:-70}
mkdir -p "$folder"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$folder" "$book" >/dev/null
pdf=$folder/$(basename "$book" .xlsx).pdf
pdftoppm -r "$dpi" -png "$pdf" "$folder/page"
ls "$folder"
