package dev.winnow.k8s.helm;

/** A secret that should hold a Helm release does not. The message never shows its content. */
public final class DamagedReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A secret cannot be read.
   *
   * @param secret its namespace and name
   * @param problem what is wrong with it, without any of its content
   */
  DamagedReleaseException(String secret, String problem) {
    super(
        "the Helm release in secret "
            + secret
            + " cannot be read: "
            + problem
            + "; look at it with helm history, or delete the secret if Helm cannot read it either");
  }
}
