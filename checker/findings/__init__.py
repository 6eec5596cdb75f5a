"""What checks show with a finding: places of sources, the words there, claims side by side."""
