"""What is known of the world, without any logic of comparing."""
