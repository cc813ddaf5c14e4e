/* d22: what an edition was made from, by what, and what came out. Room: pack. */
#pragma once

#include "d22/pack.h"

/* An edition's folder in the making. */
typedef struct {
  const D22PackInput *input;
  const char *edition;    /* `public` */
  const char *folder;     /* as a path */
  const GPtrArray *files; /* of char *: names within the folder */
  gint64 time;            /* seconds since 1970; below 0: none */
} D22Manifest;

/* Writes manifest.json into the folder: SHA-256 of every input and output, tool version, parameters in force. Of the
 * settings those that are free text (reasons) are left out: they may name people. Returns %FALSE with %D22_ERROR_OUTPUT. */
gboolean d22_manifest_write (const D22Manifest *manifest, GError **error);
