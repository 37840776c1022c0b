package dev.winnow.core.explain;

import dev.winnow.core.fact.incident.Incident;

/** Where an incident is, in words. */
public final class IncidentPlace {

  private IncidentPlace() {}

  /**
   * What is broken, and where.
   *
   * @param incident the incident
   * @return what it is about and its place; what is not known is left out
   */
  public static String where(Incident incident) {
    String about = incident.getWording().about();
    String place = place(incident);
    return about.isEmpty() || place.isEmpty() ? about + place : about + ", " + place;
  }

  /**
   * Where an incident is.
   *
   * @param incident the incident
   * @return its scope, or what tells it from others of its name
   */
  public static String place(Incident incident) {
    if (!incident.getScope().isEmpty() || !incident.getWording().about().isEmpty()) {
      return incident.getScope();
    }
    return labelsOf(incident.getKey());
  }

  /** The labels of a key, without quotes and backslashes; see {@code Identity}. */
  private static String labelsOf(String key) {
    StringBuilder text = new StringBuilder();
    boolean within = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean escaped = c == '\\' && i + 1 < key.length();
      if (escaped) {
        c = key.charAt(++i);
      }
      if (within && (escaped || c != '"')) {
        text.append(c);
      }
      within |= !escaped && c == '{';
    }
    return within ? text.substring(0, text.length() - 1) : "";
  }
}
