package dev.winnow.bench.bare;

/**
 * What a severity means.
 *
 * @param name the severity
 * @param priority from 1 to 5
 */
public record Severity(String name, int priority) {}
