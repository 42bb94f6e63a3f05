"""The books on the desk: lexicons and the gazetteer, opened once and looked things up in."""
