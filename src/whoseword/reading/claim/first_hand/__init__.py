"""Whether a voice knows at first hand: it was there, it received the dead, it acted itself."""
