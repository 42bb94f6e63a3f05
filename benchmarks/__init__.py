"""What Whoseword is measured by: a command a figure, beside its floor and the published one."""
