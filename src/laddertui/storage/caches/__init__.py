"""What is kept to answer quickly; always disposable, never for encrypted profiles."""
