"""A project's claims in the formats of others: not what a run found, but what stands in the sources."""
