package dev.winnow.core.compile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** The classes of rules, as the rule compiler makes them and as they are kept. Stateless. */
final class RuleBytecode {

  private RuleBytecode() {}

  /**
   * A class with other calls where rules must not reach what the rule compiler calls.
   *
   * @param bytes as the rule compiler made it
   * @return the same bytes if there are none
   */
  static byte[] kept(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    HandedFacts handed = new HandedFacts(writer);
    LinearMatches linear = new LinearMatches(handed);
    new ClassReader(bytes).accept(linear, 0);
    return linear.changes() || handed.changes() ? writer.toByteArray() : bytes;
  }
}
