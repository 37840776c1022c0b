package dev.winnow.core.compile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets rules match texts with RE2 in place of Java's expressions, which can take for ever on some
 * texts. Drools keeps the expression of {@code matches} in a field, and calls {@code compile},
 * {@code matcher} and {@code matches}; RE2/J has the same three, so it is enough to name other
 * classes. Where there is no such field, a class stays as it is: what a rule itself writes of
 * Java's expressions is refused under the name that it wrote.
 */
final class LinearMatches {

  private static final String JAVA = "java/util/regex/";
  private static final String LINEAR = "com/google/re2j/";

  private LinearMatches() {}

  /** The bytes of a class that a rule compiler has made, with the other expressions. */
  static byte[] in(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    Renaming renaming = new Renaming(writer);
    new ClassReader(bytes).accept(renaming, 0);
    return renaming.keepsExpression ? writer.toByteArray() : bytes;
  }

  private static String linear(String names) {
    return names.replace(JAVA, LINEAR);
  }

  /** Fields come before methods. */
  private static final class Renaming extends ClassVisitor {
    private boolean keepsExpression;

    Renaming(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      keepsExpression |= descriptor.contains(JAVA);
      return super.visitField(access, name, linear(descriptor), signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class Calls extends MethodVisitor {
    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      super.visitFieldInsn(opcode, owner, name, linear(descriptor));
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, linear(owner), name, linear(descriptor), isInterface);
    }
  }
}
