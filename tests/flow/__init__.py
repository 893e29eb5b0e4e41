"""The flow, tested without any toolkit."""
