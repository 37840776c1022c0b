package dev.winnow.k8s.cluster;

/**
 * How a container ended.
 *
 * @param reason such as {@code OOMKilled} or {@code Error}
 * @param exitCode its exit code
 * @param message its termination message, possibly empty
 */
public record Death(String reason, int exitCode, String message) {

  /**
   * Killed by the kernel for want of memory.
   *
   * @return what kubelet says of it
   */
  public static Death outOfMemory() {
    return new Death("OOMKilled", 137, "");
  }

  /**
   * Killed by kubelet, because its liveness probe failed.
   *
   * @return what kubelet says of it
   */
  public static Death byProbe() {
    return new Death("Error", 137, "");
  }

  /**
   * Ended by itself, with an error.
   *
   * @param exitCode its exit code
   * @return what kubelet says of it
   */
  public static Death byItself(int exitCode) {
    return new Death("Error", exitCode, "");
  }
}
