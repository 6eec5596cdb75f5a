"""Reports of `checker mutate`: what people read, and what programs read."""
