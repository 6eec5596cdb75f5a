"""Fit: what a claim says, beside what the words it quotes say: its values, its names, who is speaking."""
