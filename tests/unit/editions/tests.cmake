d22_unit(editions consultation-pack hr-workbook)
