"""Conflicts: claims of one thing side by side, where they contradict each other, and who has judged that."""
