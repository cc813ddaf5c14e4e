/* sbrk() and madvise() are no part of POSIX. */
#define _DEFAULT_SOURCE

#include "memory.h"

#include <glib.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#define KEEP    (256 << 20) /* address space that the heap grows by; touched only as far as it is used */
#define NO_MMAP (1024 << 20)
#define PAGE    ((guintptr)4096)

void
d22_memory_prepare (void)
{
#ifdef __GLIBC__
  (void)mallopt (M_MMAP_THRESHOLD, NO_MMAP);
  (void)mallopt (M_TRIM_THRESHOLD, NO_MMAP);
  (void)mallopt (M_TOP_PAD, KEEP);
  guintptr before = (guintptr)sbrk (0);
  /* more than the heap has left, so that it grows now */
  g_free (g_malloc ((gsize)1 << 20));
  guintptr first = (before + PAGE - 1) & ~(PAGE - 1);
  guintptr end = (guintptr)sbrk (0) & ~(PAGE - 1);
  if (end > first)
    (void)madvise ((gpointer)first, end - first, MADV_HUGEPAGE);
#endif
}
