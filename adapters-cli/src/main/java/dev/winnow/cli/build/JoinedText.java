package dev.winnow.cli.build;

import java.util.Iterator;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the methods that join texts, as {@code +} does. Stateless. */
final class JoinedText {

  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private JoinedText() {}

  /**
   * Writes a method.
   *
   * @param code where to
   * @param type its type
   * @param recipe what to join, as {@code StringConcatFactory} has it, and the constants in it
   */
  static void write(MethodVisitor code, String type, Object... recipe) {
    code.visitCode();
    begin(code);
    Iterator<Type> arguments = List.of(Type.getArgumentTypes(type)).iterator();
    Iterator<Object> constants = List.of(recipe).iterator();
    String text = (String) constants.next();
    StringBuilder literal = new StringBuilder();
    int local = 0;
    for (int place = 0; place < text.length(); place++) {
      char c = text.charAt(place);
      if (c == ARGUMENT) {
        literal(code, literal.toString());
        literal.setLength(0);
        Type each = arguments.next();
        code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
        append(code, each);
        local += each.getSize();
      } else {
        literal.append(c == CONSTANT ? constants.next() : c);
      }
    }
    literal(code, literal.toString());
    end(code);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Leaves an empty builder on the stack. */
  static void begin(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
  }

  /** Appends a text that is known. */
  static void literal(MethodVisitor code, String text) {
    if (!text.isEmpty()) {
      code.visitLdcInsn(text);
      append(code, Type.getType(String.class));
    }
  }

  /** Appends a value on the stack. */
  static void append(MethodVisitor code, Type type) {
    String given = "(" + appended(type) + ")L" + BUILDER + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", given, false);
  }

  /** Gives back the text. */
  static void end(MethodVisitor code) {
    String text = "()Ljava/lang/String;";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", text, false);
    code.visitInsn(Opcodes.ARETURN);
  }

  private static String appended(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.ARRAY -> "Ljava/lang/Object;";
      case Type.OBJECT ->
          type.getInternalName().equals("java/lang/String")
              ? "Ljava/lang/String;"
              : "Ljava/lang/Object;";
      default -> type.getDescriptor();
    };
  }
}
