"""The files of second opinions: those that are kept, and the sheets that go out and come back."""
