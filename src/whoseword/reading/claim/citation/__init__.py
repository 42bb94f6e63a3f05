"""Closing citations: outlets and dates in the bracket that ends an item."""
