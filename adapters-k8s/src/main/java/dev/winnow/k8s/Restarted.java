package dev.winnow.k8s;

import java.time.Instant;
import java.util.Optional;

/**
 * Restarts that one look has shown.
 *
 * @param count what the kubelet's count was after them
 * @param delta for how many this stands
 * @param end how the run before ended, if known
 * @param at when, if known
 */
record Restarted(int count, int delta, Optional<End> end, Optional<Instant> at) {}
