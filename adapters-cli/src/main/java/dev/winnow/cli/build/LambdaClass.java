package dev.winnow.cli.build;

import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a class that stands for a lambda. */
final class LambdaClass {

  /** The static method that gives an object of the class. */
  static final String FACTORY = "of";

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";

  private final String name;
  private final int version;
  private final String method;
  private final Type[] captured;
  private final Type face;
  private final Type erased;
  private final Handle body;
  private final Type called;

  /**
   * A lambda.
   *
   * @param name the internal name of its class
   * @param version the version of its class file
   * @param method the method that it implements
   * @param type what it captures, and the interface that it implements
   * @param arguments as {@code LambdaMetafactory} has them: the method's type, the body, the type
   *     in this place
   */
  LambdaClass(String name, int version, String method, Type type, Object... arguments) {
    this.name = name;
    this.version = version;
    this.method = method;
    this.captured = type.getArgumentTypes();
    this.face = type.getReturnType();
    this.erased = (Type) arguments[0];
    this.body = (Handle) arguments[1];
    this.called = (Type) arguments[2];
  }

  /** The type of a method that is given what is captured and the arguments, and runs the body. */
  String bridgeType() {
    Type[] all =
        Stream.of(captured, called.getArgumentTypes()).flatMap(Stream::of).toArray(Type[]::new);
    return Type.getMethodDescriptor(called.getReturnType(), all);
  }

  /** Writes that method into the class of the lambda, which may call all that the lambda may. */
  void writeBridge(MethodVisitor code) {
    Type[] given = Type.getArgumentTypes(bridgeType());
    Type[] wanted = wanted();
    boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    code.visitCode();
    if (creates) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    int local = 0;
    for (int index = 0; index < given.length; index++) {
      code.visitVarInsn(given[index].getOpcode(Opcodes.ILOAD), local);
      Boxes.convert(code, given[index], wanted[index]);
      local += given[index].getSize();
    }
    code.visitMethodInsn(
        opcode(body.getTag()), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type result =
        creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    finish(code, result, called.getReturnType());
  }

  /** What the body is given, with the object whose method it is. */
  private Type[] wanted() {
    Type[] arguments = Type.getArgumentTypes(body.getDesc());
    boolean alone =
        body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    return alone
        ? arguments
        : Stream.concat(Stream.of(Type.getObjectType(body.getOwner())), Stream.of(arguments))
            .toArray(Type[]::new);
  }

  private static int opcode(int tag) {
    return switch (tag) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> throw new IllegalArgumentException("no call: " + tag);
    };
  }

  private static void finish(MethodVisitor code, Type from, Type to) {
    Boxes.convert(code, from, to);
    code.visitInsn(to.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** The class, which calls that method. */
  byte[] bytes(Handle bridge) {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    type.visit(version, access, name, null, OBJECT, new String[] {face.getInternalName()});
    for (int index = 0; index < captured.length; index++) {
      int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      type.visitField(field, "c" + index, captured[index].getDescriptor(), null, null).visitEnd();
    }
    constructor(type);
    factory(type);
    implementation(type, bridge);
    type.visitEnd();
    return type.toByteArray();
  }

  private String constructorType() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void constructor(ClassWriter type) {
    MethodVisitor code = type.visitMethod(0, "<init>", constructorType(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int local = 1;
    for (int index = 0; index < captured.length; index++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[index].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + index, captured[index].getDescriptor());
      local += captured[index].getSize();
    }
    finish(code, Type.VOID_TYPE, Type.VOID_TYPE);
  }

  /** One that captures nothing is always the same object. */
  private void factory(ClassWriter type) {
    String of = Type.getMethodDescriptor(face, captured);
    if (captured.length == 0) {
      type.visitField(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
              ONLY,
              face.getDescriptor(),
              null,
              null)
          .visitEnd();
      MethodVisitor start = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      start.visitCode();
      create(start);
      start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, face.getDescriptor());
      finish(start, Type.VOID_TYPE, Type.VOID_TYPE);
    }
    MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, FACTORY, of, null, null);
    code.visitCode();
    if (captured.length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, face.getDescriptor());
    } else {
      create(code);
    }
    finish(code, face, face);
  }

  private void create(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type each : captured) {
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
      local += each.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorType(), false);
  }

  private void implementation(ClassWriter type, Handle bridge) {
    MethodVisitor code =
        type.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    for (int index = 0; index < captured.length; index++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + index, captured[index].getDescriptor());
    }
    Type[] given = erased.getArgumentTypes();
    Type[] wanted = called.getArgumentTypes();
    int local = 1;
    for (int index = 0; index < given.length; index++) {
      code.visitVarInsn(given[index].getOpcode(Opcodes.ILOAD), local);
      Boxes.convert(code, given[index], wanted[index]);
      local += given[index].getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        bridge.getOwner(),
        bridge.getName(),
        bridge.getDesc(),
        bridge.isInterface());
    finish(code, called.getReturnType(), erased.getReturnType());
  }
}
