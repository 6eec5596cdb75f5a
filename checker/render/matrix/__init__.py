"""Reports of `checker conflicts`: what people read, and what programs read."""
