package dev.winnow.formats;

/** The parts of {@code Zone XQ: Name}. */
record ZoneLine(String zone, String name) {

  private static final String WORD = "Zone ";

  static ZoneLine parse(String line) {
    int colon = line.indexOf(':');
    if (!line.startsWith(WORD) || colon < 0) {
      throw new Refused("This is not of the form \"Zone XQ: AlertName\".");
    }
    String zone = line.substring(WORD.length(), colon).strip();
    String name = line.substring(colon + 1).strip();
    if (zone.isEmpty() || name.isEmpty()) {
      throw new Refused(
          zone.isEmpty() ? "The zone before the colon is missing." : "The name is missing.");
    }
    return new ZoneLine(zone, name);
  }
}
