"""A report as one page of HTML, or as Markdown: what stands in it is data, never markup."""
