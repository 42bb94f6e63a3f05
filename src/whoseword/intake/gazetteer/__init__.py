"""Places on their way into a gazetteer file of ours: from a dump of GeoNames, or row by row."""
