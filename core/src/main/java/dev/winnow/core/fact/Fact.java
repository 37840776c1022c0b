package dev.winnow.core.fact;

/**
 * A plain fact: what the engine keeps, and what a snapshot holds. Everything else derives itself
 * from plain facts and settings.
 */
public sealed interface Fact
    permits Incident,
        Ticket,
        History,
        Habit,
        Mute,
        Heartbeat,
        EndedSeries,
        Breach,
        Burst,
        Acted,
        Oddity,
        Counter,
        Workload,
        Watched,
        Cordon,
        Release,
        Restart,
        Evidence,
        Reading,
        PodTrouble,
        Node,
        Resource,
        Blind,
        Deadline {}
