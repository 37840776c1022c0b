package dev.winnow.core.fact.restart;

/**
 * Very many pods of one place restarted of late. Immutable.
 *
 * @param key the key of the incident
 * @param label what the place is: {@code namespace} or {@code node}
 * @param place its name
 * @param pods how many pods restarted
 * @param whose whose pods they are: the workloads with most of them
 * @param at when the latest did, in epoch milliseconds
 */
public record RestartStorm(
    String key, String label, String place, int pods, String whose, long at) {}
