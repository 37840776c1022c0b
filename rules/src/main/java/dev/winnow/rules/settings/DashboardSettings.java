package dev.winnow.rules.settings;

import java.util.List;

/**
 * Where to look at what is broken. Immutable.
 *
 * @param annotations the annotations that name the dashboard, the first that is there counts
 * @param uid the annotation in which Grafana names a dashboard
 * @param panel the annotation in which Grafana names a panel of it
 * @param grafana the address of Grafana; empty if there is none
 * @param table dashboards of alerts that do not name one; the first row that fits counts
 */
public record DashboardSettings(
    List<String> annotations, String uid, String panel, String grafana, List<DashboardRow> table) {}
