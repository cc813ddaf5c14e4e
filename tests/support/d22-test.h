/* The only includer of cmocka: it pulls the headers that cmocka 1.1.5 needs first, and replaces the asserts that cannot be
 * trusted (assert_int_equal compares as unsigned long and prints hex; assert_string_equal crashes on NULL). */
#pragma once

#include <glib.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* cmocka after the four headers above */
#include <cmocka.h>

#define D22_ASSERT_I64(got, want)                                                                                           \
  G_STMT_START                                                                                                              \
  {                                                                                                                         \
    gint64 got_ = (gint64)(got), want_ = (gint64)(want);                                                                    \
    if (got_ != want_) {                                                                                                    \
      print_error ("%s:%d: %s is %" G_GINT64_FORMAT ", expected %" G_GINT64_FORMAT "\n", __FILE__, __LINE__, #got, got_,    \
                   want_);                                                                                                  \
      fail ();                                                                                                              \
    }                                                                                                                       \
  }                                                                                                                         \
  G_STMT_END

#define D22_ASSERT_STR(got, want)                                                                                           \
  G_STMT_START                                                                                                              \
  {                                                                                                                         \
    const char *got_ = (got), *want_ = (want);                                                                              \
    if (g_strcmp0 (got_, want_) != 0) {                                                                                     \
      print_error ("%s:%d: %s is\n  %s\nexpected\n  %s\n", __FILE__, __LINE__, #got, got_ != NULL ? got_ : "(null)",        \
                   want_ != NULL ? want_ : "(null)");                                                                       \
      fail ();                                                                                                              \
    }                                                                                                                       \
  }                                                                                                                         \
  G_STMT_END

#define D22_ASSERT_TRUE(condition, ...)                                                                                     \
  G_STMT_START                                                                                                              \
  {                                                                                                                         \
    if (!(condition)) {                                                                                                     \
      print_error ("%s:%d: not so: %s: ", __FILE__, __LINE__, #condition);                                                  \
      print_error (__VA_ARGS__);                                                                                            \
      print_error ("\n");                                                                                                   \
      fail ();                                                                                                              \
    }                                                                                                                       \
  }                                                                                                                         \
  G_STMT_END

/* 0 or 1: cmocka's own result is the number of failures, so that 256 of them would exit with 0. */
#define D22_RUN(tests) (cmocka_run_group_tests ((tests), NULL, NULL) == 0 ? 0 : 1)
