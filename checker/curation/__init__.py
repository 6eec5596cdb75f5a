"""What a curator is helped with: words looked up, seals made, conflicts acknowledged, the state of sources."""
