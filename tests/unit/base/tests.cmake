d22_unit(base date decimal fold fte issue money nearest percent pool span year)
