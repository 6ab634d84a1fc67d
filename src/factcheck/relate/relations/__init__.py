"""The arithmetic inside one text: what its numbers say of each other, recalculated."""
