"""What the record gives to people and programs outside: digest, table, map, lines."""
