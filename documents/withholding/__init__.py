"""What the public may not see of a paper: findings, decisions, the public file, withdrawals."""
