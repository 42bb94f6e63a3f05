"""Compiles what packages carry of GeoNames, and a table of ours, into the gazetteer's file."""
