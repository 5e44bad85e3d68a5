"""What juntagraph measures of itself: how right its claims are, and how fast it is.

A benchmark is a module of this folder with a function `measure()` that yields tables. It says so, and yields nothing,
where what it needs is not at hand.
"""
