d22_unit(pack hr-view)
