#include "statements.h"

#include "table.h"

#include <string.h>

/* How many tasks of unrelated occupations each reworded one is compared with. */
#define N_OTHERS 100

static Statements *
statements_new (void)
{
  Statements *statements = g_new0 (Statements, 1);
  statements->pairs = g_array_new (FALSE, FALSE, sizeof (StatementPair));
  return statements;
}

void
statements_free (Statements *statements)
{
  if (statements == NULL)
    return;
  g_array_unref (statements->pairs);
  g_free (statements);
}

/* False pairs of equal texts are the same duty, whatever their ids say. */
static void
append (Statements *statements, guint32 a, guint32 b, PairKind kind)
{
  StatementPair pair = { a, b, kind };
  if (a == b)
    statements->n_equal[kind]++;
  if (a == b && kind != PAIR_SAME)
    return;
  statements->n[kind]++;
  g_array_append_val (statements->pairs, pair);
}

static void
append_tasks (Statements *statements, Texts *texts, guint32 before, const GArray *tasks, const Reworded *own, PairKind kind)
{
  for (guint i = 0; tasks != NULL && i < tasks->len; i++) {
    const Task *task = &g_array_index (tasks, Task, i);
    if (kind != PAIR_OWN || !g_str_equal (task->id, own->id))
      append (statements, before, texts_add (texts, task->text, FALSE), kind);
  }
}

static void
append_related (Statements *statements, const Onet *onet, Texts *texts, guint32 before, const Reworded *own)
{
  for (guint i = 0; i < onet->codes_29->len; i++) {
    const char *code = g_ptr_array_index (onet->codes_29, i);
    if (g_strcmp0 (onet_tier (onet, own->code, code), "Primary-Short") == 0)
      append_tasks (statements, texts, before, g_hash_table_lookup (onet->tasks_29, code), own, PAIR_RELATED);
  }
}

/* Every so many occupations one task, starting at another place for every reworded task. */
static void
append_others (Statements *statements, const Onet *onet, Texts *texts, guint32 before, guint number)
{
  const Reworded *own = &g_array_index (onet->reworded, Reworded, number);
  guint n = onet->codes_29->len;
  guint step = MAX (n / N_OTHERS, 1);
  for (guint i = number % step; i < n; i += step) {
    const char *code = g_ptr_array_index (onet->codes_29, i);
    const GArray *tasks = g_hash_table_lookup (onet->tasks_29, code);
    if (g_str_equal (code, own->code) || onet_tier (onet, own->code, code) != NULL ||
        onet_tier (onet, code, own->code) != NULL)
      continue;
    const Task *task = &g_array_index (tasks, Task, (number + i) % tasks->len);
    append (statements, before, texts_add (texts, task->text, FALSE), PAIR_OTHER);
  }
}

Statements *
statements_of_onet (const Onet *onet, Texts *texts)
{
  Statements *statements = statements_new ();
  for (guint i = 0; i < onet->reworded->len; i++) {
    const Reworded *own = &g_array_index (onet->reworded, Reworded, i);
    guint32 before = texts_add (texts, own->before, FALSE);
    append (statements, before, texts_add (texts, own->after, FALSE), PAIR_SAME);
    append_tasks (statements, texts, before, g_hash_table_lookup (onet->tasks_29, own->code), own, PAIR_OWN);
    append_related (statements, onet, texts, before, own);
    append_others (statements, onet, texts, before, i);
  }
  return statements;
}

Statements *
statements_read (const char *folder, const char *name, Texts *texts, GError **error)
{
  g_autoptr (Table) table = table_read (folder, name, error);
  if (table == NULL)
    return NULL;
  Statements *statements = statements_new ();
  for (guint i = 0; i < table->rows->len; i++)
    append (statements, texts_add (texts, table_cell (table, i, "duty_a"), FALSE),
            texts_add (texts, table_cell (table, i, "duty_b"), FALSE),
            g_strcmp0 (table_cell (table, i, "same"), "yes") == 0 ? PAIR_SAME : PAIR_OTHER);
  return statements;
}
