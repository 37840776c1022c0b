package dev.winnow.core.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns the calls of a class of rules that may take long to methods of its own, which count before
 * they call. References to methods become such methods as well, and count each time. For one class
 * and one thread.
 */
final class MeteredCalls {

  static final String METERED = Type.getInternalName(Metered.class);

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String NEW = "<init>";
  private static final String VALUE = "(Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String PAIR = "(Ljava/lang/Object;Ljava/lang/Object;)V";

  private final String owner;
  private final ClassVisitor written;
  private final Map<String, Own> own = new LinkedHashMap<>();

  MeteredCalls(String owner, ClassVisitor written) {
    this.owner = owner;
    this.written = written;
  }

  /** A method of the class's own, and what is in it. */
  private record Own(String name, String descriptor, Consumer<MethodVisitor> body) {}

  /** A call as rules make it. */
  private record Call(int opcode, String of, String name, String descriptor, boolean isInterface) {

    boolean isStatic() {
      return opcode == Opcodes.INVOKESTATIC;
    }

    boolean isNew() {
      return name.equals(NEW);
    }

    /** What is on the stack when it is made. */
    List<Type> operands() {
      List<Type> operands = new ArrayList<>();
      if (!isStatic() && !isNew()) {
        operands.add(Type.getObjectType(of));
      }
      operands.addAll(List.of(Type.getArgumentTypes(descriptor)));
      return operands;
    }

    Type result() {
      return isNew() ? Type.getObjectType(of) : Type.getReturnType(descriptor);
    }

    String asStatic() {
      return Type.getMethodDescriptor(result(), operands().toArray(Type[]::new));
    }

    void make(MethodVisitor code) {
      code.visitMethodInsn(opcode, of, name, descriptor, isInterface);
    }
  }

  /** A visitor that turns the calls of a method. */
  MethodVisitor in(MethodVisitor next) {
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitMethodInsn(
          int opcode, String of, String name, String descriptor, boolean isInterface) {
        Call call = new Call(opcode, of, name, descriptor, isInterface);
        if (call.isNew()) {
          if (Costs.isFilled(of, descriptor)) {
            next.visitInsn(Opcodes.DUP);
            count(next, "sorted", VALUE);
            next.visitInsn(Opcodes.POP);
          }
          call.make(next);
        } else if (Costs.of(of, name, call.operands()).isPresent()) {
          toOwn(next, ownFor(call, false));
        } else {
          call.make(next);
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals(CONCATENATION)) {
          toOwn(next, joined(name, descriptor, bootstrap, arguments));
          return;
        }
        Object[] metered = arguments.clone();
        for (int i = 0; i < metered.length; i++) {
          if (metered[i] instanceof Handle handle && !handle.getOwner().equals(owner)) {
            metered[i] = reference(handle);
          }
        }
        next.visitInvokeDynamicInsn(name, descriptor, bootstrap, metered);
      }
    };
  }

  private void toOwn(MethodVisitor code, Own method) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method.name, method.descriptor, false);
  }

  private static void count(MethodVisitor code, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, METERED, name, descriptor, false);
  }

  private Handle reference(Handle handle) {
    int opcode =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    Own method =
        ownFor(
            new Call(
                opcode,
                handle.getOwner(),
                handle.getName(),
                handle.getDesc(),
                handle.isInterface()),
            true);
    return new Handle(Opcodes.H_INVOKESTATIC, owner, method.name, method.descriptor, false);
  }

  private Own ownFor(Call call, boolean steps) {
    return own.computeIfAbsent(
        steps + call.toString(),
        any -> new Own("metered$" + own.size(), call.asStatic(), code -> write(call, steps, code)));
  }

  private Own joined(String name, String descriptor, Handle bootstrap, Object... arguments) {
    Consumer<MethodVisitor> body =
        code -> {
          Type[] parts = Type.getArgumentTypes(descriptor);
          for (int i = 0, local = 0; i < parts.length; local += parts[i++].getSize()) {
            code.visitVarInsn(parts[i].getOpcode(Opcodes.ILOAD), local);
            if (parts[i].getSort() == Type.OBJECT) {
              code.visitInsn(Opcodes.DUP);
              count(code, "weighed", VALUE);
              code.visitInsn(Opcodes.POP);
            }
          }
          code.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
          code.visitInsn(Opcodes.ARETURN);
        };
    return own.computeIfAbsent(
        descriptor + List.of(arguments), any -> new Own("metered$" + own.size(), descriptor, body));
  }

  private static void write(Call call, boolean steps, MethodVisitor code) {
    if (steps) {
      count(code, "step", "()V");
    }
    if (call.isNew()) {
      code.visitTypeInsn(Opcodes.NEW, call.of);
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> operands = call.operands();
    var cost = Costs.of(call.of, call.name, operands);
    cost.ifPresent(one -> count(one, operands, code));
    int local = 0;
    for (int i = 0; i < operands.size(); i++) {
      code.visitVarInsn(operands.get(i).getOpcode(Opcodes.ILOAD), local);
      local += operands.get(i).getSize();
      if (i == 0 && cost.filter(Costs.Cost::isOfEach).isPresent()) {
        String name = cost.get() == Costs.Cost.EACH_SORTED ? "sorted" : "weighed";
        String stream = "Ljava/util/stream/Stream;";
        count(code, name, "(" + stream + ")" + stream);
      }
    }
    call.make(code);
    code.visitInsn(call.result().getOpcode(Opcodes.IRETURN));
  }

  private static void count(Costs.Cost cost, List<Type> operands, MethodVisitor code) {
    switch (cost) {
      case LOOKED_AT, SORTED -> {
        String name = cost == Costs.Cost.SORTED ? "sorted" : "weighed";
        int local = 0;
        for (Type operand : operands) {
          if (operand.getSort() == Type.OBJECT) {
            code.visitVarInsn(Opcodes.ALOAD, local);
            count(code, name, VALUE);
            code.visitInsn(Opcodes.POP);
          }
          local += operand.getSize();
        }
      }
      case PUT -> {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        count(code, "weighed", VALUE);
        code.visitInsn(Opcodes.POP);
      }
      case SOUGHT, COMPARED -> {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        count(code, cost == Costs.Cost.SOUGHT ? "sought" : "compared", PAIR);
      }
      case MOVED -> {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        count(code, "moved", "(Ljava/lang/Object;)V");
      }
      case EACH, EACH_SORTED -> {}
    }
  }

  /** Writes the methods that were needed. */
  void write() {
    for (Own method : own.values()) {
      MethodVisitor code =
          written.visitMethod(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              method.name,
              method.descriptor,
              null,
              null);
      code.visitCode();
      method.body.accept(code);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }
}
