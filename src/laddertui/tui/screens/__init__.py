"""One file a screen, with its stylesheet and its test of the same stem. Screens never import each other."""
