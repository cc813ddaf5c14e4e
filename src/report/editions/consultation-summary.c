#include "sheets.h"

#define NO_SERVICE "Not in a service"

/* A number of the kind of the table. */
static void
put_amount (D22DocSection *section, D22CellKind kind, gint64 amount)
{
  if (kind == D22_CELL_FTE)
    d22_cell_fte (section, (D22Fte){ amount });
  else
    d22_cell_count (section, amount);
}

static void
put_flow (D22DocSection *section, D22RowStyle style, D22CellKind kind, const char *service, const D22PublicFlow *flow)
{
  const gint64 amounts[] = { flow->from,    flow->added,    flow->deleted,   flow->increased,
                             flow->reduced, flow->moved_in, flow->moved_out, flow->to };
  d22_section_row (section, style, 0);
  d22_cell_text (section, service);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    put_amount (section, kind, amounts[i]);
  put_amount (section, kind, flow->to - flow->from);
}

static void
put_services (const D22Pack *pack, D22DocSection *section, D22CellKind kind)
{
  const D22DocColumn columns[] = {
    { "Service", "service", D22_CELL_TEXT, 0 },
    { "Current", "current", kind, 0 },
    { "New", "new", kind, 0 },
    { "Deleted", "deleted", kind, 0 },
    { "Increased", "increased", kind, 0 },
    { "Reduced", "reduced", kind, 0 },
    { "Moved in", "moved_in", kind, 0 },
    { "Moved out", "moved_out", kind, 0 },
    { "Proposed", "proposed", kind, 0 },
    { "Change", "change", kind, 0 },
  };
  const D22PublicView *view = pack->view;
  d22_section_columns (section, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < view->services->len; i++) {
    const D22PublicService *service = &g_array_index (view->services, D22PublicService, i);
    put_flow (section, D22_ROW_PLAIN, kind, service->service != NULL ? service->service : NO_SERVICE,
              kind == D22_CELL_FTE ? &service->fte : &service->positions);
  }
  put_flow (section, D22_ROW_TOTAL, kind, "All services", kind == D22_CELL_FTE ? &view->fte : &view->positions);
}

static void
say_how_it_closes (D22DocSection *section)
{
  d22_section_say (section,
                   "Every row closes: current + new - deleted + increased - reduced + moved in - moved out = proposed "
                   "(rule 2.3).");
  d22_section_say (section, "A post that moves to another service is moved out of the one and into the other.");
  d22_section_say (section,
                   "In the row for all services it has not moved: a change of its size is increased or reduced there.");
}

void
d22_fill_summary (D22Pack *pack, D22DocSection *section)
{
  d22_section_say (section, "All figures are full-time equivalents (FTE). The same in positions is on the worksheet "
                            "Summary_positions.");
  say_how_it_closes (section);
  put_services (pack, section, D22_CELL_FTE);
}

void
d22_fill_summary_positions (D22Pack *pack, D22DocSection *section)
{
  d22_section_say (section, "All figures are positions, whether full-time or part-time, filled or not.");
  say_how_it_closes (section);
  put_services (pack, section, D22_CELL_COUNT);
}
