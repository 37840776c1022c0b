package dev.winnow.rules.settings;

/**
 * When an incident changes its state too often to be believed. Immutable.
 *
 * @param high from how many per cent of change it flaps
 * @param low down to how many per cent of change it goes on flapping
 */
public record FlappingSettings(int high, int low) {}
