package dev.winnow.core.fact;

/**
 * A plain fact: what the engine keeps, and what a snapshot holds. Everything else derives itself
 * from plain facts and settings.
 */
public interface Fact {}
