package dev.winnow.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Winnow this is, and which Java runs it. */
final class Version implements IVersionProvider {

  private static final String UNPACKAGED = "(not packaged)";

  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {
      "winnow " + version(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  private static String version() {
    String written = Version.class.getPackage().getImplementationVersion();
    return written == null ? UNPACKAGED : written;
  }
}
