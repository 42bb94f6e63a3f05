"""Whoseword: who did what, where and when, and on whose word."""
