#include "progress.h"

#define PATIENCE (G_USEC_PER_SEC / 2)

struct _D22Progress {
  const D22Console *console; /* borrowed */
  gboolean shown;            /* FALSE: nothing is ever shown, there is no thread */
  gboolean at_once;          /* --progress always */
  gboolean in_place;         /* a terminal: the line is replaced */
  GThread *thread;           /* owned: shows the line when patience ends */
  GMutex mutex;
  GCond cond;
  const char *stage;   /* (mutex mutex) %NULL: paused */
  const char *printed; /* (mutex mutex) the stage that stands on the terminal */
  gboolean late;       /* (mutex mutex) patience has ended */
  gboolean done;       /* (mutex mutex) */
};

/* With the mutex held. */
static void
print_stage (D22Progress *progress)
{
  if (!progress->late || progress->stage == NULL || progress->printed == progress->stage)
    return;
  g_autofree char *line = progress->in_place ? g_strdup_printf ("\r\033[Kd22: %s ...", progress->stage)
                                             : g_strdup_printf ("d22: %s ...\n", progress->stage);
  d22_console_print_error (progress->console, line);
  progress->printed = progress->stage;
}

static gpointer
wait_for_patience (gpointer data)
{
  D22Progress *progress = data;
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_mutex_lock (&progress->mutex);
  while (!progress->done && g_cond_wait_until (&progress->cond, &progress->mutex, end))
    ;
  progress->late = !progress->done;
  print_stage (progress);
  g_mutex_unlock (&progress->mutex);
  return NULL;
}

D22Progress *
d22_progress_new (const D22Console *console, D22When when)
{
  D22Progress *progress = g_new0 (D22Progress, 1);
  g_mutex_init (&progress->mutex);
  g_cond_init (&progress->cond);
  progress->console = console;
  progress->in_place = console->error_terminal && !console->plain;
  progress->at_once = when == D22_WHEN_ALWAYS;
  progress->late = progress->at_once;
  progress->shown = progress->at_once || (when == D22_WHEN_AUTO && console->error_terminal);
  if (progress->shown && !progress->at_once)
    progress->thread = g_thread_new ("progress", wait_for_patience, progress);
  return progress;
}

void
d22_progress_stage (D22Progress *progress, const char *stage)
{
  if (!progress->shown)
    return;
  g_mutex_lock (&progress->mutex);
  progress->stage = stage;
  print_stage (progress);
  g_mutex_unlock (&progress->mutex);
}

void
d22_progress_pause (D22Progress *progress)
{
  if (!progress->shown)
    return;
  g_mutex_lock (&progress->mutex);
  if (progress->printed != NULL && progress->in_place)
    d22_console_print_error (progress->console, "\r\033[K");
  progress->stage = NULL;
  progress->printed = NULL;
  g_mutex_unlock (&progress->mutex);
}

void
d22_progress_free (D22Progress *progress)
{
  if (progress == NULL)
    return;
  d22_progress_pause (progress);
  g_mutex_lock (&progress->mutex);
  progress->done = TRUE;
  g_cond_signal (&progress->cond);
  g_mutex_unlock (&progress->mutex);
  if (progress->thread != NULL)
    g_thread_join (progress->thread);
  g_mutex_clear (&progress->mutex);
  g_cond_clear (&progress->cond);
  g_free (progress);
}
