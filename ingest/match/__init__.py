"""Names on paper -> committees, councillors, portfolios, meetings: reads, never writes."""
