"""Which statements are about one fact: likely partners, the evidence for each pair, and the weight of it in bits."""
