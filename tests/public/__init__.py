"""The pages that residents see."""
