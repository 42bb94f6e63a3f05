"""The words of a synthetic report, and the reading that points into them."""
