/* Posts: for each post whose cost differs its inputs and what they come to, by year (rules 7.2-7.6). */
#include "finance-book.h"

/* Too many posts for a row each: the engine's sums, labelled so. */
static void
add_sums (D22FinanceBook *book, D22FinancePage *page)
{
  const D22FinanceView *view = book->view;
  g_autofree char *text =
      g_strdup_printf ("%u posts differ in cost, too many for rows of their own: these are the engine's "
                       "values, summed by service, role and change. The rest of the workbook stays live.",
                       view->n_differing);
  d22_finance_remark (page, text);
  for (guint i = 0; i < view->post_sums->len; i++) {
    const D22FinancePostSum *sum = &g_array_index (view->post_sums, D22FinancePostSum, i);
    g_autofree char *name = g_strdup_printf ("%s: %s", sum->role, sum->service);
    g_autofree char *what = g_strdup_printf ("%s, %s", sum->change, sum->part);
    d22_finance_add (page, &(D22FinanceRow){ .description = name,
                                             .id = what,
                                             .unit = "£",
                                             .key = sum->group + 1,
                                             .source = "engine's value: sum of posts (rules 7.5, 7.6)",
                                             .style = D22_STYLE_MONEY,
                                             .values = sum->amounts,
                                             .total = &sum->total });
  }
  d22_finance_add (page, &(D22FinanceRow){ .description = "All posts: proposal less baseline",
                                           .unit = "£",
                                           .mark = "difference",
                                           .source = "engine's value: sum of posts (rule 7.5)",
                                           .style = D22_STYLE_MONEY | D22_STYLE_TOTAL,
                                           .values = view->differences,
                                           .total = &view->differences_total });
}

static void
add_not_costed (D22FinancePage *page)
{
  const GPtrArray *posts = page->view->not_costed;
  if (posts->len == 0)
    return;
  d22_finance_title (page, "Posts that are not costed");
  d22_finance_remark (page, "They have no grade with pay and no annual cost, and take no part in anything (rule 7.1).");
  for (guint i = 0; i < posts->len; i++)
    d22_finance_remark (page, g_ptr_array_index (posts, i));
}

void
d22_book_posts (D22FinanceBook *book)
{
  const D22FinanceView *view = book->view;
  D22FinancePage *page = &book->pages[D22_BOOK_POSTS];
  d22_finance_begin (page, "Posts: every post whose cost differs");
  book->parts = d22_book_here (page);
  if (view->n_differing == 0)
    d22_finance_remark (page, "No post differs in cost.");
  else if (view->posts_are_sums)
    add_sums (book, page);
  else
    d22_finance_remark (page, "A block for each post. The last rows of a block are its parts; the key is the number of what "
                              "they are netted with on Investment and Savings.");
  for (guint i = 0; i < view->posts->len; i++)
    d22_book_post (book, &g_array_index (view->posts, D22FinancePost, i));
  book->parts_last = page->row - 1;
  add_not_costed (page);
}
