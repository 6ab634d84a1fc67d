"""What is known of the world, and nothing of comparing: numbers as intervals, units, places, groups of people, names.

``intervals`` is the only place that widens a rounded number. ``references`` reads what a user knows beyond the packs.
"""
