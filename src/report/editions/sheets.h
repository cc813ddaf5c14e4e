/* d22: the sheets of the consultation pack, one function each, in the files that they are about. Room: editions. */
#pragma once

#include "d22/public-view.h"
#include "long-table.h"

/* A pack in the making. */
typedef struct {
  const D22PublicView *view;
  D22EditionBook book;
} D22Pack;

/* One sheet and who fills it. */
typedef struct {
  D22EditionSheet sheet;
  void (*fill) (D22Pack *pack, D22DocSection *section);
} D22PackSheet;

/* Returns: (transfer none): all of them, in order. */
const D22PackSheet *d22_pack_sheets (guint *n);

void d22_fill_cover (D22Pack *pack, D22DocSection *section);
void d22_fill_contents (D22Pack *pack, D22DocSection *section);
void d22_fill_summary (D22Pack *pack, D22DocSection *section);
void d22_fill_summary_positions (D22Pack *pack, D22DocSection *section);
void d22_fill_deleted_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_new_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_amended_posts (D22Pack *pack, D22DocSection *section);
void d22_fill_line_management (D22Pack *pack, D22DocSection *section);
void d22_fill_role_review (D22Pack *pack, D22DocSection *section);
void d22_fill_current_structure (D22Pack *pack, D22DocSection *section);
void d22_fill_proposed_structure (D22Pack *pack, D22DocSection *section);
void d22_fill_timetable (D22Pack *pack, D22DocSection *section);
void d22_fill_rules (D22Pack *pack, D22DocSection *section);
void d22_fill_glossary (D22Pack *pack, D22DocSection *section);
void d22_fill_notes (D22Pack *pack, D22DocSection *section);
