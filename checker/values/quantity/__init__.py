"""What numbers are made of: intervals of exact rationals, numerals in figures and words, and units of measure."""
