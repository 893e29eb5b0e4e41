"""Words and lines for people: the screens, the plain walk and the command line all show these."""
