/* d22: how schemas and settings declare a field. Room: tables (private). */
#pragma once

#include "choices.h"

#include "d22/rows.h"

/* The C type that a field of each column type must have: declaring it otherwise does not compile. */
#define D22_FIELD_ID      D22Id
#define D22_FIELD_IDS     D22Id
#define D22_FIELD_TEXT    D22Id
#define D22_FIELD_CHOICE  gint32
#define D22_FIELD_YES_NO  gint32
#define D22_FIELD_MONEY   D22Money
#define D22_FIELD_FTE     D22Fte
#define D22_FIELD_COUNT   gint32
#define D22_FIELD_PERCENT D22Percent
#define D22_FIELD_DECIMAL D22Decimal
#define D22_FIELD_DATE    D22Date
#define D22_FIELD_YEAR    D22Year

/* The offset of @field_ in @record_, whose type is checked against @type_. */
#define D22_OFFSET(record_, type_, field_)                                                                                  \
  (offsetof (record_, field_) * _Generic(((record_ *)0)->field_, D22_FIELD_##type_ : (gsize)1))

/* One column; further members of #D22Column follow as designated initialisers. */
#define COLUMN(record_, type_, field_, ...)                                                                                 \
  {                                                                                                                         \
    .name = #field_, .type = D22_TYPE_##type_, .offset = D22_OFFSET (record_, type_, field_), __VA_ARGS__                   \
  }

#define SCHEMA(name_, record_, columns_, ...)                                                                               \
  {                                                                                                                         \
    .name = name_, .columns = columns_, .n_columns = G_N_ELEMENTS (columns_), .record_size = sizeof (record_), __VA_ARGS__  \
  }

#define MEANING_BASIS       "what the figures of the row rest on; the weakest shows on every figure made from it"
#define MEANING_SOURCE      "where the figures come from; shown in the HR and finance editions"
#define MEANING_NOTE        "free text; may name people, so it stays in the HR and finance editions"
#define MEANING_PUBLIC_NOTE "free text for everyone, staff and the public included"
#define MEANING_FUND        "the budget that pays: general-fund, dsg, grant, health, hra, ...; never netted against another"

/* What almost every table ends with. */
#define COLUMN_BASIS(record_, fallback_)                                                                                    \
  COLUMN (record_, CHOICE, basis, .choices = d22_choices_basis, .fallback = fallback_, .meaning = MEANING_BASIS)
#define COLUMN_SOURCE(record_)      COLUMN (record_, TEXT, source, .meaning = MEANING_SOURCE)
#define COLUMN_NOTE(record_)        COLUMN (record_, TEXT, note, .meaning = MEANING_NOTE)
#define COLUMN_PUBLIC_NOTE(record_) COLUMN (record_, TEXT, public_note, .meaning = MEANING_PUBLIC_NOTE)
#define COLUMN_ADVERSE(record_)                                                                                             \
  COLUMN (record_, PERCENT, adverse, .fallback = "100",                                                                     \
          .meaning = "per cent of the central amounts that come true in the adverse case")
#define COLUMN_FAVOURABLE(record_)                                                                                          \
  COLUMN (record_, PERCENT, favourable, .fallback = "100",                                                                  \
          .meaning = "per cent of the central amounts that come true in the favourable case")
