d22_unit(verbs check)
