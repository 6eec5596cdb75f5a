"""The verification report: what a run found, for people to read, as one web page or as Markdown.

`contents` gathers what is shown, `html` and `markdown` write it. The same result gives the same bytes on every machine.
"""
