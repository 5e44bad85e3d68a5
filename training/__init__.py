"""What is learnt from documents with gold claims: how likely a claim is right.

`python -m training` makes the weights that the program ships. The documents in `documents/` and their gold claims were
written for the project; they are no part of what is installed.
"""
