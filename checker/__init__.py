"""checker: pytest for facts. Proves that each claim is grounded in the words of its source."""

__version__ = "0.1.0"
