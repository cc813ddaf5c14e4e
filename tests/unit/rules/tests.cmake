d22_unit(rules
  expression number rule)
