"""Scripts other than Latin: telling them, and writing them in Latin letters."""
