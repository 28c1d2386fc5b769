"""The file for the public: a new PDF, made by what was decided, without all that travels along."""
