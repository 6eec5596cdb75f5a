"""The words of sources: normalised, cut into tokens and sentences, and searched."""
