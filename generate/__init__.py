"""Compiles what packages carry of GeoNames, and a table of ours, into the file that the gazetteer opens."""
