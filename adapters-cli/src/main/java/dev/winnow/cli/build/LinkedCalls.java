package dev.winnow.cli.build;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces dynamic calls by ordinary ones: of methods that join texts and compare records, which it
 * adds to the class, and of classes that stand for lambdas. For one class.
 */
final class LinkedCalls extends ClassVisitor {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory.metafactory";
  private static final String TEXTS =
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods.bootstrap";

  private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
  private String name = "";
  private String simpleName = "";
  private boolean inInterface;
  private int version;
  private int added;

  LinkedCalls(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Whether there were any. */
  boolean any() {
    return added > 0;
  }

  /** The classes that stand for lambdas, by their internal names. */
  Map<String, byte[]> lambdas() {
    return lambdas;
  }

  @Override
  public void visit(
      int classVersion,
      int access,
      String className,
      String signature,
      String above,
      String[] interfaces) {
    version = classVersion;
    name = className;
    simpleName = className.substring(className.lastIndexOf('/') + 1);
    inInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    super.visit(classVersion, access, className, signature, above, interfaces);
  }

  @Override
  public void visitInnerClass(String inner, String outer, String innerName, int access) {
    if (inner.equals(name) && innerName != null) {
      simpleName = innerName;
    }
    super.visitInnerClass(inner, outer, innerName, access);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(
        Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
      @Override
      public void visitInvokeDynamicInsn(
          String called, String type, Handle bootstrap, Object... arguments) {
        if (!replaced(mv, called, type, bootstrap, arguments)) {
          super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
        }
      }
    };
  }

  private boolean replaced(
      MethodVisitor code, String called, String type, Handle bootstrap, Object... arguments) {
    String linker = bootstrap.getOwner() + '.' + bootstrap.getName();
    return switch (linker) {
      case TEXTS -> text(code, type, arguments);
      case RECORDS -> record(code, called, type, arguments);
      case LAMBDAS -> lambda(code, called, type, arguments);
      default -> false;
    };
  }

  private boolean text(MethodVisitor code, String type, Object... arguments) {
    JoinedText.write(helper(code, type), type, arguments);
    return true;
  }

  private boolean record(MethodVisitor code, String called, String type, Object... arguments) {
    RecordMethods.write(helper(code, type), called, name, simpleName, arguments);
    return true;
  }

  /** Adds a method that does what a dynamic call does, and calls it. */
  private MethodVisitor helper(MethodVisitor code, String type) {
    String helper = "linked$" + added++;
    code.visitMethodInsn(Opcodes.INVOKESTATIC, name, helper, type, inInterface);
    return cv.visitMethod(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, helper, type, null, null);
  }

  private boolean lambda(MethodVisitor code, String called, String type, Object... arguments) {
    Handle body = (Handle) arguments[1];
    if (body.getTag() == Opcodes.H_INVOKESPECIAL && !body.getOwner().equals(name)) {
      return false; // super::method
    }
    int number = added++;
    String own = name + "$$Linked" + number;
    LambdaClass lambda = new LambdaClass(own, version, called, Type.getMethodType(type), arguments);
    String bridge = "linked$" + number;
    int access = inInterface ? Opcodes.ACC_PUBLIC : 0;
    MethodVisitor added =
        cv.visitMethod(
            access | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            bridge,
            lambda.bridgeType(),
            null,
            null);
    lambda.writeBridge(added);
    lambdas.put(
        own,
        lambda.bytes(
            new Handle(Opcodes.H_INVOKESTATIC, name, bridge, lambda.bridgeType(), inInterface)));
    code.visitMethodInsn(Opcodes.INVOKESTATIC, own, LambdaClass.FACTORY, type, false);
    return true;
  }
}
