"""The edges: command line now, API and web page later."""
