"""What is done before it is asked for, while the person reads: the next page opens at once then."""
