"""Where chains end, across articles, and which origins are independent."""
