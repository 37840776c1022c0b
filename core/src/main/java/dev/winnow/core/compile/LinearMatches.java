package dev.winnow.core.compile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
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
final class LinearMatches extends ClassVisitor {

  private static final String JAVA = "java/util/regex/";
  private static final String LINEAR = "com/google/re2j/";

  private boolean keepsExpression;

  LinearMatches(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Whether anything is another than the rule compiler made it. */
  boolean changes() {
    return keepsExpression;
  }

  private static String linear(String names) {
    return names.replace(JAVA, LINEAR);
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

  /** Fields come before methods. */
  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return keepsExpression ? new Calls(next) : next;
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
