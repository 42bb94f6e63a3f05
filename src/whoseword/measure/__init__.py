"""Scores against marked data, beside the published figures."""
