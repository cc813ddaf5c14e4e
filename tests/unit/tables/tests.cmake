d22_unit(tables csv rows settings source schema)
