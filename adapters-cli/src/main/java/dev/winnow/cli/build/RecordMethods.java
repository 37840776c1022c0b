package dev.winnow.cli.build;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@code equals}, {@code hashCode} and {@code toString} of records. Stateless. */
final class RecordMethods {

  private static final String OBJECTS = "java/util/Objects";
  private static final int FACTOR = 31;

  private RecordMethods() {}

  /**
   * Writes a method that is given the record first.
   *
   * @param code where to
   * @param method which of the three
   * @param owner the record
   * @param simpleName its name without a package
   * @param arguments as {@code ObjectMethods} has them: the class, the names, the fields
   */
  static void write(
      MethodVisitor code, String method, String owner, String simpleName, Object... arguments) {
    List<Handle> fields =
        Arrays.stream(arguments, 2, arguments.length).map(Handle.class::cast).toList();
    code.visitCode();
    switch (method) {
      case "hashCode" -> hash(code, fields);
      case "equals" -> equality(code, owner, fields);
      case "toString" -> text(code, simpleName, ((String) arguments[1]).split(";"), fields);
      default -> throw new IllegalArgumentException("a record has no generated " + method);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void get(MethodVisitor code, int local, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static void hash(MethodVisitor code, List<Handle> fields) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle field : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, FACTOR);
      code.visitInsn(Opcodes.IMUL);
      get(code, 0, field);
      Type type = Type.getType(field.getDesc());
      if (Boxes.isPrimitive(type)) {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, Boxes.of(type), "hashCode", "(" + type + ")I", false);
      } else {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, OBJECTS, "hashCode", "(Ljava/lang/Object;)I", false);
      }
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void equality(MethodVisitor code, String owner, List<Handle> fields) {
    Label different = new Label();
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (Handle field : fields) {
      get(code, 0, field);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, owner);
      code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
      unlessEqual(code, Type.getType(field.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void unlessEqual(MethodVisitor code, Type type, Label different) {
    if (Boxes.isPrimitive(type)) {
      String both = "(" + type + type + ")I";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, Boxes.of(type), "compare", both, false);
      code.visitJumpInsn(Opcodes.IFNE, different);
    } else {
      String both = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", both, false);
      code.visitJumpInsn(Opcodes.IFEQ, different);
    }
  }

  private static void text(
      MethodVisitor code, String simpleName, String[] names, List<Handle> fields) {
    JoinedText.begin(code);
    JoinedText.literal(code, simpleName + "[");
    for (int index = 0; index < fields.size(); index++) {
      JoinedText.literal(code, (index == 0 ? "" : ", ") + names[index] + "=");
      get(code, 0, fields.get(index));
      JoinedText.append(code, Type.getType(fields.get(index).getDesc()));
    }
    JoinedText.literal(code, "]");
    JoinedText.end(code);
  }
}
