"""Which mentions are one person, group, outlet or place."""
