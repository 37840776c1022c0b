package dev.winnow.bench;

/** What it takes to start a JVM and do nothing. */
final class NothingMain {

  private NothingMain() {}

  public static void main(String[] args) {}
}
