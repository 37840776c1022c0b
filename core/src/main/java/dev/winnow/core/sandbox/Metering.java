package dev.winnow.core.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets rules count what they do, when their classes are loaded. Rules cannot loop or call
 * themselves; but a stream within a stream, or a list that holds another twice which holds another
 * twice, takes for ever as well.
 */
public final class Metering extends ClassVisitor {

  private static final String METERED = MeteredCalls.METERED;

  private final Set<String> nested;
  private final MeteredCalls calls;

  private Metering(ClassWriter writer, String owner, Set<String> nested) {
    super(Opcodes.ASM9, writer);
    this.nested = nested;
    this.calls = new MeteredCalls(owner, writer);
  }

  /**
   * A class of rules that counts.
   *
   * @param bytes the class, which has been checked
   * @return the class as it may be run
   */
  public static byte[] in(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    Nested nested = new Nested(reader.getClassName());
    reader.accept(nested, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Metering metering = new Metering(writer, reader.getClassName(), nested.found);
    reader.accept(metering, 0);
    metering.calls.write();
    return writer.toByteArray();
  }

  private static boolean isLambda(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) != 0 && (access & Opcodes.ACC_BRIDGE) == 0;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean evaluated =
        isLambda(access)
            || ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0 && name.charAt(0) != '<');
    String counts = nested.contains(name + descriptor) ? "step" : "begin";
    return new MethodVisitor(Opcodes.ASM9, calls.in(next)) {
      @Override
      public void visitCode() {
        super.visitCode();
        if (evaluated) {
          next.visitMethodInsn(Opcodes.INVOKESTATIC, METERED, counts, "()V", false);
        }
      }
    };
  }

  /** Finds what is written within what the rule engine calls. */
  private static final class Nested extends ClassVisitor {
    private final String owner;
    private final Set<String> found = new HashSet<>();

    Nested(String owner) {
      super(Opcodes.ASM9);
      this.owner = owner;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      boolean makesRules = (access & Opcodes.ACC_STATIC) != 0 && !isLambda(access);
      return makesRules ? null : new Handles();
    }

    private final class Handles extends MethodVisitor {
      Handles() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
          if (argument instanceof Handle handle && handle.getOwner().equals(owner)) {
            found.add(handle.getName() + handle.getDesc());
          }
        }
      }
    }
  }
}
