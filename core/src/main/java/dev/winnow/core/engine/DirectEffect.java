package dev.winnow.core.engine;

import dev.winnow.core.compile.RuleHand;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.incident.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Consequence;
import org.drools.model.functions.IntrospectableLambda;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a rule does, as its compiled code says. */
final class DirectEffect {

  private static final String HAND = Type.getInternalName(RuleHand.class);
  private static final String DROOLS = "org/drools/model/Drools";

  private final Set<String> changed = new TreeSet<>();
  private final Set<Class<?>> types = new HashSet<>();
  private int updates = 0;
  private int inserts = 0;
  private Optional<String> other = Optional.empty();

  private DirectEffect() {}

  /**
   * What keeps a rule from being followed without the rule engine.
   *
   * @param mayPutIn whether the rule can cease to match because of what it puts in
   * @return empty if it does nothing but change one fact, or put one in
   */
  static Optional<String> obstacle(Consequence consequence, boolean mayPutIn) {
    return read(consequence)
        .map(effect -> effect.told(mayPutIn))
        .orElse(Optional.of("what it does cannot be looked into"));
  }

  /** The fact that a rule without an obstacle changes: its type, and which of its properties. */
  record Changed(Class<?> type, Set<String> properties) {}

  /** What a rule changes; empty if that cannot be told. */
  static Optional<Changed> change(Consequence consequence) {
    return read(consequence)
        .flatMap(
            effect ->
                effect.types.size() == 1
                    ? Optional.of(new Changed(effect.types.iterator().next(), effect.changed))
                    : Optional.empty());
  }

  private static Optional<DirectEffect> read(Consequence consequence) {
    if (!(consequence.getBlock() instanceof IntrospectableLambda block)) {
      return Optional.empty();
    }
    Class<?> code = block.getLambda().getClass();
    String name = code.getName().replace('.', '/') + ".class";
    try (InputStream bytes = code.getClassLoader().getResourceAsStream(name)) {
      if (bytes == null) {
        return Optional.empty();
      }
      DirectEffect effect = new DirectEffect();
      new ClassReader(bytes).accept(effect.reading(code.getClassLoader()), ClassReader.SKIP_DEBUG);
      return Optional.of(effect);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A method that rules call changes what it says, or what its name says. */
  private void calls(String owner, String method, ClassLoader loader) {
    try {
      Class<?> called = Class.forName(owner.replace('/', '.'), false, loader);
      if (Fact.class.isAssignableFrom(called) || called == Draft.class) {
        Set<String> properties = Lasting.changedBy(called, method);
        if (!properties.isEmpty()) {
          types.add(called);
          changed.addAll(properties);
        }
      }
    } catch (ClassNotFoundException e) {
      types.add(Object.class);
    }
  }

  private Optional<String> told(boolean mayPutIn) {
    if (other.isPresent()) {
      return other;
    }
    if (inserts > 0) {
      return mayPutIn && inserts == 1 && updates == 0
          ? Optional.empty()
          : Optional.of("it puts a fact in, and does more or does not ask whether it is there");
    }
    if (updates != 1) {
      return Optional.of(updates == 0 ? "it changes no fact" : "it changes several facts");
    }
    return Optional.empty();
  }

  private ClassVisitor reading(ClassLoader loader) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return "execute".equals(name) ? new Calls(loader) : null;
      }
    };
  }

  /** The calls of a consequence. */
  private final class Calls extends MethodVisitor {

    private final ClassLoader loader;

    Calls(ClassLoader loader) {
      super(Opcodes.ASM9);
      this.loader = loader;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(HAND) && name.equals("measured")) {
        return;
      }
      if (owner.equals(HAND) || owner.startsWith("org/drools/") || owner.startsWith("org/kie/")) {
        ofDrools(owner, name);
      } else if (descriptor.contains(DROOLS)) {
        // The bridge method of the class calls the method itself, and hands it on.
        if (!"execute".equals(name)) {
          other = Optional.of("it hands the rule engine on");
        }
      } else {
        calls(owner, name, loader);
      }
    }

    private void ofDrools(String owner, String name) {
      if (DROOLS.equals(owner) && "update".equals(name)) {
        updates++;
      } else if (HAND.equals(owner) && "insert".equals(name)) {
        inserts++;
      } else {
        other =
            Optional.of(
                switch (name) {
                  case "insert" -> "it puts a fact in";
                  case "logicalInsert", "insertLogical", "asKnowledgeHelper" -> "it derives a fact";
                  case "delete" -> "it takes a fact out";
                  default -> "it asks the rule engine for more than a change";
                });
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle method, Object... arguments) {
      other = Optional.of("what it does cannot be looked into");
    }
  }
}
