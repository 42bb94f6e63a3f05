"""What is said of each field, by whom, and how far it is confirmed."""
