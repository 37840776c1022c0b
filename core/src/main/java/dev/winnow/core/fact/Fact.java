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
        ActiveSilence,
        Heartbeat,
        EndedSeries,
        Breach,
        Burst,
        ActionRun,
        UnknownValue,
        Counter,
        Workload,
        RestartBudget,
        Cordon,
        Release,
        Restart,
        Evidence,
        Reading,
        UnhealthyPod,
        Node,
        Resource,
        SourceOutage,
        Deadline {}
