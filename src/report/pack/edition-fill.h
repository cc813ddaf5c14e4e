/* d22: from the model to what the views of several editions hold. Room: pack. */
#pragma once

#include "d22/edition.h"
#include "d22/model.h"

/* Fills whose proposal it is; texts are kept in @texts. */
void d22_edition_fill_head (const D22Model *model, GStringChunk *texts, D22EditionHead *head);

/* Fills the rules of the review; its list of weights must be there. */
void d22_edition_fill_rules (const D22Model *model, D22ReviewRules *rules);
