"""What Whoseword is measured by: one command a figure, each beside its floor and the published one."""
