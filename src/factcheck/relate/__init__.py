"""Whether the values of linked statements fit, and what follows where they do not."""
