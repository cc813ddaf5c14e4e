/* d22: writing the editions of interface.md, section 4. Room: cli. */
#pragma once

#include "session.h"

/* Which editions are meant: those named in @names, %NULL: every one but HR's that this version writes.
 * Returns %FALSE with a %D22_ERROR_USAGE for a name that is none, or that this version does not write. */
gboolean d22_editions_choose (char **names, guint *editions, GError **error);

/* Writes @editions into @folder; everything must have been computed.
 * @written: (element-type utf8): gets the files written, relative to @folder. */
gboolean d22_editions_write (const D22Session *session, guint editions, const char *folder, GPtrArray *written,
                             GError **error);
