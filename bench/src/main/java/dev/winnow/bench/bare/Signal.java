package dev.winnow.bench.bare;

/**
 * An alert, as little as six rules need.
 *
 * @param key what makes two alerts one incident
 * @param link alert name and namespace, by which a critical alert explains others
 * @param severity its severity
 * @param firing whether it fires or has resolved
 * @param number counts signals from 1
 */
public record Signal(String key, String link, String severity, boolean firing, long number) {}
