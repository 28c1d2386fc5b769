"""The whole portal on one machine, for trying it out: `make demo`."""
