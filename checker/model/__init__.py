"""The model: whether what claims state of one subject can be true together, in time and in number."""
