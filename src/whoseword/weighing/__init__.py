"""Many readings together: copies, entities, events, origins, values and grades; all of it pure."""
