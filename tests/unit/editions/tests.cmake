d22_unit(editions consultation-pack)
