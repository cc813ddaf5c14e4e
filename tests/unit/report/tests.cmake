d22_unit(report csv document json text wrap)
