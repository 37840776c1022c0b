package dev.winnow.rules.build;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes code that leaves a text, a number or a truth value on the stack. Stateless. */
final class Scalars {

  private Scalars() {}

  /** As an object, or null. */
  static void push(MethodVisitor code, @Nullable Object value) {
    if (value == null) {
      code.visitInsn(Opcodes.ACONST_NULL);
    } else if (value instanceof String) {
      code.visitLdcInsn(value);
    } else {
      pushPrimitive(code, value);
      Type box = Type.getType(value.getClass());
      String given = "(" + primitive(value) + ")" + box;
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", given, false);
    }
  }

  /** As a value of a primitive type. */
  static void pushPrimitive(MethodVisitor code, @Nullable Object value) {
    if (value instanceof Boolean yes) {
      code.visitInsn(yes ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    } else if (value instanceof Integer number) {
      pushInt(code, number);
    } else {
      primitive(value);
      code.visitLdcInsn(value);
    }
  }

  static void pushInt(MethodVisitor code, int number) {
    if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, number);
    } else {
      code.visitLdcInsn(number);
    }
  }

  private static String primitive(@Nullable Object value) {
    if (value instanceof Boolean) {
      return "Z";
    }
    if (value instanceof Integer) {
      return "I";
    }
    if (value instanceof Long) {
      return "J";
    }
    if (value instanceof Double) {
      return "D";
    }
    throw new IllegalArgumentException("settings are read into no " + value);
  }
}
