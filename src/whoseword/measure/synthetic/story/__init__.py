"""What happens in the synthetic world, who tells it, and which reports come of it."""
