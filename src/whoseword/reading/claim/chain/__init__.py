"""From sayings to chains of links, with short forms resolved."""
