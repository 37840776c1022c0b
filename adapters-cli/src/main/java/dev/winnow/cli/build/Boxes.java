package dev.winnow.cli.build;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Values of primitive types, and the objects that hold them. Stateless. */
final class Boxes {

  private static final String NUMBER = "java/lang/Number";

  private Boxes() {}

  static boolean isPrimitive(Type type) {
    return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
  }

  /** The internal name of the class that holds values of a primitive type. */
  static String of(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new IllegalArgumentException(primitive + " is held by no class");
    };
  }

  /** Makes of a value of one type one of another, as a call of a lambda does. */
  static void convert(MethodVisitor code, Type from, Type to) {
    if (from.equals(to) || to.getSort() == Type.VOID) {
      discard(code, from, to);
    } else if (isPrimitive(from)) {
      fromPrimitive(code, from, to);
    } else if (isPrimitive(to)) {
      unbox(code, from, to);
    } else if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void discard(MethodVisitor code, Type from, Type to) {
    if (to.getSort() == Type.VOID && from.getSort() != Type.VOID) {
      code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  private static void fromPrimitive(MethodVisitor code, Type from, Type to) {
    if (isPrimitive(to)) {
      widen(code, from, to);
    } else {
      String box = of(from);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, box, "valueOf", "(" + from + ")L" + box + ";", false);
    }
  }

  /** An object that is of no known box is a Number, or a Character or Boolean of that very type. */
  private static void unbox(MethodVisitor code, Type from, Type to) {
    Optional<Type> held = heldBy(from);
    boolean same = to.getSort() == Type.BOOLEAN || to.getSort() == Type.CHAR;
    Type value = held.orElse(to);
    String box = held.isPresent() || same ? of(value) : NUMBER;
    if (held.isEmpty()) {
      code.visitTypeInsn(Opcodes.CHECKCAST, box);
    }
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, box, value.getClassName() + "Value", "()" + value, false);
    widen(code, value, to);
  }

  private static Optional<Type> heldBy(Type box) {
    return PRIMITIVES.stream().filter(each -> of(each).equals(box.getInternalName())).findFirst();
  }

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE,
          Type.CHAR_TYPE,
          Type.BYTE_TYPE,
          Type.SHORT_TYPE,
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE);

  private static void widen(MethodVisitor code, Type from, Type to) {
    int source = Math.max(0, from.getSort() - Type.INT);
    int target = Math.max(0, to.getSort() - Type.INT);
    if (source != target) {
      code.visitInsn(WIDENING[source][target]);
    }
  }

  /** By int, float, long and double, as ASM numbers them. */
  private static final int[][] WIDENING = {
    {Opcodes.NOP, Opcodes.I2F, Opcodes.I2L, Opcodes.I2D},
    {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D},
    {Opcodes.NOP, Opcodes.L2F, Opcodes.NOP, Opcodes.L2D},
    {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.NOP}
  };
}
