package dev.winnow.core.sandbox;

import dev.winnow.core.sandbox.Findings.OwnCall;
import dev.winnow.core.sandbox.Violation.Kind;
import dev.winnow.core.text.LinearPattern;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one method of a policy. */
final class MethodCheck extends MethodVisitor {

  private static final String METAFACTORY = "java.lang.invoke.LambdaMetafactory";
  private static final Set<String> LAMBDA = Set.of("metafactory", "altMetafactory");
  private static final String CONCATENATION = "java.lang.invoke.StringConcatFactory";
  private static final Set<String> CONCAT = Set.of("makeConcat", "makeConcatWithConstants");
  private static final String SERIALIZABLE = "java.io.Serializable";

  private final String type;
  private final String method;
  private final String self;
  private final Findings findings;
  private final Set<Label> passed = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private String rule = "";
  private @Nullable String constant;

  MethodCheck(String type, String method, String descriptor, Findings findings) {
    super(Opcodes.ASM9);
    this.type = type;
    this.method = method;
    this.self = type + "." + method + descriptor;
    this.findings = findings;
    used.add(type + "." + method);
  }

  private void refuse(Kind kind, String reached) {
    findings.add(type, method, kind, reached);
  }

  private void member(String owner, String name, String descriptor) {
    if (findings.isOwn(owner)) {
      findings.ownCall(new OwnCall(type, method, self, owner, name, descriptor));
    } else if (!findings.mayUse(owner, name, descriptor)) {
      refuse(Kind.REACH, Names.member(owner, name));
    } else if (findings.isOfGuards(owner, name, descriptor)) {
      refuse(Kind.GUARDS, Names.member(owner, name));
    }
  }

  private void type(String internal) {
    String name = Names.dotted(Names.element(internal));
    if (!name.isEmpty() && !findings.isOwn(name) && !findings.mayBe(name)) {
      refuse(Kind.REACH, name);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    constant = null;
    String of = Names.dotted(owner);
    if (of.equals("org.drools.model.operators.MatchesOperator")) {
      refuse(Kind.PATTERN, "");
      return;
    }
    boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    if (writes && !of.equals(type)) {
      refuse(Kind.REACH, Names.member(of, name));
    }
    member(of, name, descriptor);
    used.add(of);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    String of = Names.dotted(owner);
    if (owner.startsWith("[")) {
      arrayMember(owner, name);
    } else {
      member(of, name, descriptor);
    }
    if (of.equals("com.google.re2j.Pattern") && name.equals("compile")) {
      pattern();
    } else if (of.equals("org.drools.modelcompiler.dsl.pattern.D") && name.equals("rule")) {
      rule = constant == null ? "" : constant;
    }
    used.add(of + "." + name);
    constant = null;
  }

  /** An enum copies the array of its values with clone, which is safe on arrays alone. */
  private void arrayMember(String owner, String name) {
    type(owner);
    if (!name.equals("clone")) {
      refuse(Kind.REACH, Names.member("java.lang.Object", name));
    }
  }

  private void pattern() {
    if (constant == null) {
      refuse(Kind.PATTERN, "");
    } else if (LinearPattern.problem(constant).isPresent()) {
      refuse(Kind.PATTERN, constant);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    constant = null;
    String factory = Names.dotted(bootstrap.getOwner());
    boolean isStatic = bootstrap.getTag() == Opcodes.H_INVOKESTATIC;
    if (isStatic && factory.equals(METAFACTORY) && LAMBDA.contains(bootstrap.getName())) {
      lambda(Type.getReturnType(descriptor).getClassName(), arguments);
    } else if (isStatic && factory.equals(CONCATENATION) && CONCAT.contains(bootstrap.getName())) {
      concatenation(arguments);
    } else {
      refuse(Kind.CODE, Names.member(factory, bootstrap.getName()));
    }
  }

  private void lambda(String made, Object... arguments) {
    lambdaOf(made);
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        String owner = Names.dotted(handle.getOwner());
        member(owner, handle.getName(), handle.getDesc());
        used.add(owner + "." + handle.getName());
      } else if (argument instanceof Type marker && marker.getSort() != Type.METHOD) {
        lambdaOf(marker.getClassName());
      } else if (argument instanceof ConstantDynamic) {
        refuse(Kind.CODE, "a constant that is computed");
      }
    }
  }

  private void lambdaOf(String name) {
    if (!findings.mayBeLambda(name) && !name.equals(SERIALIZABLE)) {
      refuse(Kind.REACH, name);
    }
  }

  private void concatenation(Object... arguments) {
    for (Object argument : arguments) {
      if (!(argument instanceof String) && !(argument instanceof Number)) {
        refuse(Kind.CODE, "a constant that is computed");
      }
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    constant = value instanceof String text ? text : null;
    if (value instanceof Type literal && literal.getSort() != Type.METHOD) {
      type(literal.getInternalName());
    } else if (value instanceof Type
        || value instanceof Handle
        || value instanceof ConstantDynamic) {
      refuse(Kind.CODE, "a constant that is computed");
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String name) {
    constant = null;
    type(name);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    constant = null;
    type(descriptor);
  }

  @Override
  public void visitInsn(int opcode) {
    constant = null;
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      refuse(Kind.LOCK, "synchronized");
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    constant = null;
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    constant = null;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    constant = null;
    if (opcode == Opcodes.RET) {
      refuse(Kind.CODE, "a subroutine");
    }
  }

  @Override
  public void visitLabel(Label label) {
    constant = null;
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label to) {
    constant = null;
    if (opcode == Opcodes.JSR) {
      refuse(Kind.CODE, "a subroutine");
    }
    jump(to);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    cases(otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    cases(otherwise, labels);
  }

  private void cases(Label otherwise, Label... labels) {
    constant = null;
    jump(otherwise);
    for (Label label : labels) {
      jump(label);
    }
  }

  private void jump(Label to) {
    if (passed.contains(to)) {
      refuse(Kind.LOOP, "");
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
    refuse(Kind.CATCH, caught == null ? "" : Names.dotted(caught));
  }

  @Override
  public void visitEnd() {
    if (!rule.isEmpty()) {
      used.forEach(code -> findings.usedBy(rule, code));
    }
  }
}
