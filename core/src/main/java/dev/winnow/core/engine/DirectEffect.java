package dev.winnow.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.drools.model.Consequence;
import org.drools.model.functions.IntrospectableLambda;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a rule does, as its compiled code says. */
final class DirectEffect {

  private static final String DROOLS = "org/drools/model/Drools";

  private int updates = 0;
  private Optional<String> other = Optional.empty();

  private DirectEffect() {}

  /**
   * What keeps a rule from being followed without the rule engine.
   *
   * @return empty if it does nothing but change one fact
   */
  static Optional<String> obstacle(Consequence consequence) {
    if (!(consequence.getBlock() instanceof IntrospectableLambda block)) {
      return Optional.of("what it does cannot be looked into");
    }
    Class<?> code = block.getLambda().getClass();
    try (InputStream bytes =
        code.getClassLoader()
            .getResourceAsStream(code.getName().replace('.', '/') + ".class")) {
      if (bytes == null) {
        return Optional.of("what it does cannot be looked into");
      }
      DirectEffect effect = new DirectEffect();
      new ClassReader(bytes).accept(effect.reading(), ClassReader.SKIP_DEBUG);
      return effect.told();
    } catch (IOException e) {
      return Optional.of("what it does cannot be read");
    }
  }

  private Optional<String> told() {
    if (other.isEmpty() && updates != 1) {
      return Optional.of(updates == 0 ? "it changes no fact" : "it changes several facts");
    }
    return other;
  }

  private ClassVisitor reading() {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return "execute".equals(name) ? new Calls() : null;
      }
    };
  }

  /** The calls of a consequence. */
  private final class Calls extends MethodVisitor {

    Calls() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (DROOLS.equals(owner) || owner.startsWith("org/drools/model/DroolsEntryPoint")) {
        ofDrools(name);
      } else if (descriptor.contains(DROOLS)) {
        // The bridge method of the class calls the method itself, and hands it on.
        if (!"execute".equals(name)) {
          other = Optional.of("it hands the rule engine on");
        }
      }
    }

    private void ofDrools(String name) {
      if ("update".equals(name)) {
        updates++;
      } else {
        other =
            Optional.of(
                switch (name) {
                  case "insert" -> "it puts a fact in";
                  case "logicalInsert" -> "it derives a fact";
                  case "delete" -> "it takes a fact out";
                  default -> "it asks the rule engine for more than a change";
                });
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, org.objectweb.asm.Handle method, Object... arguments) {
      other = Optional.of("what it does cannot be looked into");
    }
  }
}
