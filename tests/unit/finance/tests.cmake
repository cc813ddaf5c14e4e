d22_unit(finance
  controls establishment pay post-cost projection scenarios)
