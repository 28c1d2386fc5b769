"""What is missing: papers, minutes and confirmations that published papers promise or imply.

Only published papers are asked. What lies unpublished with an officer is as missing to a reader
as what never came, and the ledger says no more of it.
"""
