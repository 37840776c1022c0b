package dev.winnow.core.sandbox;

import dev.winnow.core.sandbox.Violation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/**
 * Says what a policy may do, and finds what it may not do in its bytecode. Loads none of it.
 * Stateless, safe for use by several threads.
 */
public final class Sandbox {

  private static final int MANY = 20_000;

  private Sandbox() {}

  /**
   * Looks through a policy's classes.
   *
   * @param classes the classes' bytes by their names
   * @return what a policy may not do, in the order of the classes; empty if nothing was found
   */
  public static List<Violation> check(Map<String, byte[]> classes) {
    Findings findings = new Findings(AllowList.get(), classes.keySet());
    if (classes.size() > MANY) {
      findings.add("", "", Kind.CODE, "more than " + MANY + " classes");
      return findings.violations();
    }
    classes.forEach((name, bytes) -> check(name, bytes, findings));
    findings.resolve();
    return findings.violations();
  }

  /**
   * What tells this list of what a policy may do from any other one. What was compiled under one
   * list may be refused under another.
   *
   * @return a text
   */
  public static String fingerprint() {
    return AllowList.fingerprint();
  }

  /**
   * Whether rules may name a class.
   *
   * @param type the class's full name, with a dot before the name of a nested class
   * @return true if they may
   */
  public static boolean mayName(String type) {
    for (String name = type; ; ) {
      if (AllowList.get().named(name)) {
        return true;
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return false;
      }
      name = name.substring(0, dot) + "$" + name.substring(dot + 1);
    }
  }

  /**
   * Whether rules may import a whole package: they may if they may name some class of it, for an
   * import alone does nothing.
   *
   * @param name the package's name
   * @return true if they may
   */
  public static boolean mayNameFrom(String name) {
    return AllowList.get().somethingIn(name);
  }

  /**
   * What to write instead of something that is not allowed.
   *
   * @param reached what was reached
   * @return a hint, or empty
   */
  public static Optional<String> instead(String reached) {
    return AllowList.get().instead(reached);
  }

  private static void check(String name, byte[] bytes, Findings findings) {
    try {
      new ClassReader(bytes)
          .accept(new ClassCheck(name, findings), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      // Bytes of anybody: whatever goes wrong in reading them, they are no rules.
      findings.add(name, "", Kind.CODE, "a class file that cannot be read");
    }
  }
}
