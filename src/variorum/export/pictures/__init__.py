"""Pictures of findings: plain geometry, worked out here and drawn by the templates of the same names.

A picture has a title, a description in words, and stands beside the words that it shows. Its sizes are in
units of its own view box, which is `WIDTH` wide, so that one drawing serves a telephone and a wide page.
"""

WIDTH = 340
