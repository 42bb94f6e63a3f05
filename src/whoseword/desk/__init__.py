"""The desk: settings, the clock, and the hand that joins files, reading and the record."""
