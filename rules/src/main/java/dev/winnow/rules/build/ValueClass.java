package dev.winnow.rules.build;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class whose methods give values: records, lists, maps, texts, numbers and durations,
 * made by code and not by reading anything. Not safe for use by several threads.
 */
final class ValueClass {

  /** A value of more parts has a method of its own, as the JVM takes none beyond 64 KiB. */
  private static final int MOST_PARTS = 20;

  private static final String OBJECT = "java/lang/Object";
  private static final String COLLECTIONS = "java/util/Collections";

  private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final String name;
  private int methods;

  ValueClass(String name, Class<?> face) {
    this.name = name.replace('.', '/');
    String[] faces = {Type.getInternalName(face)};
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
    type.visit(Opcodes.V17, access, this.name, null, OBJECT, faces);
    MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    finish(code, Opcodes.RETURN);
  }

  /** Adds a public method that gives a value. */
  void method(String method, Class<?> result, Object value) {
    write(Opcodes.ACC_PUBLIC, method, Type.getType(result), value);
  }

  byte[] bytes() {
    type.visitEnd();
    return type.toByteArray();
  }

  private void write(int access, String method, Type result, Object value) {
    MethodVisitor code =
        type.visitMethod(access, method, Type.getMethodDescriptor(result), null, null);
    code.visitCode();
    push(code, value);
    code.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName());
    finish(code, Opcodes.ARETURN);
  }

  private static void finish(MethodVisitor code, int opcode) {
    code.visitInsn(opcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static int parts(@Nullable Object value) {
    if (value instanceof Collection<?> all) {
      return 1 + all.stream().mapToInt(ValueClass::parts).sum();
    }
    if (value instanceof Map<?, ?> map) {
      return 1 + map.size() + parts(map.values());
    }
    return value instanceof Record made
        ? 1 + Arrays.stream(components(made)).mapToInt(part -> parts(of(made, part))).sum()
        : 1;
  }

  /** A part of a value, which has a method of its own if it is large. */
  private void pushPart(MethodVisitor code, @Nullable Object value) {
    if (value == null || parts(value) <= MOST_PARTS) {
      push(code, value);
      return;
    }
    String method = "part" + methods++;
    Type result = Type.getType(declared(value));
    write(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, method, result, value);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, name, method, Type.getMethodDescriptor(result), false);
  }

  /** Leaves a value on the stack, as an object. */
  private void push(MethodVisitor code, @Nullable Object value) {
    if (value instanceof Record made) {
      pushRecord(code, made);
    } else if (value instanceof List<?> list) {
      pushList(code, list);
    } else if (value instanceof Map<?, ?> map) {
      pushMap(code, map);
    } else if (value instanceof Duration time) {
      code.visitLdcInsn(time.getSeconds());
      code.visitLdcInsn((long) time.getNano());
      call(code, Duration.class, "ofSeconds", "(JJ)Ljava/time/Duration;");
    } else if (value instanceof Optional<?> some) {
      pushOptional(code, some);
    } else if (value instanceof Enum<?> word) {
      Class<?> kind = word.getDeclaringClass();
      String owner = Type.getInternalName(kind);
      code.visitFieldInsn(Opcodes.GETSTATIC, owner, word.name(), Type.getDescriptor(kind));
    } else {
      Scalars.push(code, value);
    }
  }

  private void pushOptional(MethodVisitor code, Optional<?> some) {
    if (some.isEmpty()) {
      call(code, Optional.class, "empty", "()Ljava/util/Optional;");
    } else {
      push(code, some.get());
      call(code, Optional.class, "of", "(Ljava/lang/Object;)Ljava/util/Optional;");
    }
  }

  private void pushRecord(MethodVisitor code, Record made) {
    String owner = Type.getInternalName(made.getClass());
    code.visitTypeInsn(Opcodes.NEW, owner);
    code.visitInsn(Opcodes.DUP);
    StringBuilder given = new StringBuilder();
    for (RecordComponent part : components(made)) {
      Object value = of(made, part);
      if (part.getType().isPrimitive()) {
        Scalars.pushPrimitive(code, value);
      } else {
        pushPart(code, value);
      }
      given.append(Type.getDescriptor(part.getType()));
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", "(" + given + ")V", false);
  }

  /** A list that takes no null stays one that takes none, and the other way round. */
  private void pushList(MethodVisitor code, List<?> list) {
    Scalars.pushInt(code, list.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, OBJECT);
    for (int i = 0; i < list.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      Scalars.pushInt(code, i);
      pushPart(code, list.get(i));
      code.visitInsn(Opcodes.AASTORE);
    }
    if (isStrict(list)) {
      String of = "([Ljava/lang/Object;)Ljava/util/List;";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/List", "of", of, true);
    } else {
      call(code, Arrays.class, "asList", "([Ljava/lang/Object;)Ljava/util/List;");
      unmodifiable(code, "unmodifiableList", "List");
    }
  }

  private static boolean isStrict(Object value) {
    return value.getClass().getName().startsWith("java.util.ImmutableCollections");
  }

  private static void unmodifiable(MethodVisitor code, String method, String kind) {
    String given = "(Ljava/util/" + kind + ";)Ljava/util/" + kind + ";";
    code.visitMethodInsn(Opcodes.INVOKESTATIC, COLLECTIONS, method, given, false);
  }

  private void pushMap(MethodVisitor code, Map<?, ?> map) {
    String linked = "java/util/LinkedHashMap";
    code.visitTypeInsn(Opcodes.NEW, linked);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, linked, "<init>", "()V", false);
    map.forEach(
        (key, value) -> {
          code.visitInsn(Opcodes.DUP);
          push(code, key);
          pushPart(code, value);
          String put = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
          code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, linked, "put", put, false);
          code.visitInsn(Opcodes.POP);
        });
    if (isStrict(map)) {
      String copy = "(Ljava/util/Map;)Ljava/util/Map;";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Map", "copyOf", copy, true);
    } else {
      unmodifiable(code, "unmodifiableMap", "Map");
    }
  }

  private static Class<?> declared(Object value) {
    if (value instanceof List<?>) {
      return List.class;
    }
    return value instanceof Map<?, ?> ? Map.class : value.getClass();
  }

  private static void call(MethodVisitor code, Class<?> owner, String method, String type) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(owner), method, type, false);
  }

  private static RecordComponent[] components(Record made) {
    return made.getClass().getRecordComponents();
  }

  private static @Nullable Object of(Record made, RecordComponent part) {
    try {
      return part.getAccessor().invoke(made);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(made.getClass().getSimpleName() + " must be public", e);
    }
  }
}
