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
 * texts. Drools compiles {@code matches} to calls of {@code compile}, {@code matcher} and {@code
 * matches}; RE2/J has the same three, so it is enough to name other classes.
 */
final class LinearMatches {

  private static final String JAVA = "java/util/regex/";
  private static final String LINEAR = "com/google/re2j/";

  private LinearMatches() {}

  /** The bytes of a class that a rule compiler has made, with the other expressions. */
  static byte[] in(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Fields(writer), 0);
    return writer.toByteArray();
  }

  private static String linear(String names) {
    return names.contains(JAVA) ? names.replace(JAVA, LINEAR) : names;
  }

  /** The expressions of conditions are kept in fields. */
  private static final class Fields extends ClassVisitor {
    Fields(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
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
