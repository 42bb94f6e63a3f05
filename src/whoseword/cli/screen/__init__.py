"""What commands put on a screen: views of the record as text that no article can disturb."""
