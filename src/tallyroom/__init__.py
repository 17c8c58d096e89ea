"""Tallyroom: the results room of a British election night."""
