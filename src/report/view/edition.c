#include "d22/edition.h"

const char *
d22_edition_keep (GStringChunk *texts, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (texts, text) : NULL;
}
