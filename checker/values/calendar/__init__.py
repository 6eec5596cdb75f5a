"""The calendar in words: what the value types date and period read dates with."""
