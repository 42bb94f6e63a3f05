"""Which articles share passages, and who has them from whom."""
