"""The project's files: what a file of each kind may hold, and what it says. None of this touches the disk."""
