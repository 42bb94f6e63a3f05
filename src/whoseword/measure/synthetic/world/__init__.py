"""Who there is in the synthetic world: parties, people, bodies, outlets, with their spellings."""
