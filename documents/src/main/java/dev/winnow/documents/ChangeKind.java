package dev.winnow.documents;

/** Of what kind a line of changes is. */
public enum ChangeKind {
  /** What is new. */
  FEATURE("Features"),
  /** What was wrong. */
  FIX("Fixes"),
  /** What keeps others out. */
  SECURITY("Security"),
  /** What changes data. */
  DATA("Data"),
  /** What changes systems. */
  SYSTEM("Systems"),
  /** What says why it is as it is. */
  DESIGN("Design decisions"),
  /** What tests it. */
  TEST("Tests"),
  /** What to know when it is deployed. */
  DEPLOYMENT("Deployment notes"),
  /** All else. */
  OTHER("Other");

  private final String title;

  ChangeKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
