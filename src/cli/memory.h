/* How the program takes its memory. Room: cli. */
#pragma once

/* Asks the C library for memory that is kept and, where the system has them, comes in large pages. Speed alone: nothing depends on it.
 *
 * A diff of 100,000 posts a side spent half its time in 24,000 page faults and in giving memory back to take it again; with this it
 * takes half the time (0.40 s against 0.20 s, measured). */
void d22_memory_prepare (void);
