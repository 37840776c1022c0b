package dev.winnow.core.compile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The types of all values that occur in a class of what a rule does. */
final class ValueTypes extends ClassVisitor {

  private static final Set<String> FRAME =
      Set.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash");
  private static final String FACTS = "dev.winnow.core.fact.";
  private static final String KEEP = FACTS + "Keep";
  private static final String TIMED = FACTS + "Timed";

  /** What may be a fact to keep that was made elsewhere: then it could be any of those. */
  private static final Set<String> KEEPING = Set.of(KEEP, FACTS + "Proposal");

  /** What may hold whatever there is. */
  private static final Set<String> HOLDING =
      Set.of(TIMED, "java.lang.Record", ConsequenceTypes.ANYTHING);

  private static final List<String> ENGINE = List.of("org.drools.", "org.kie.");

  private final Set<String> found = new TreeSet<>();

  ValueTypes() {
    super(Opcodes.ASM9);
  }

  /** Without those of the rule engine, which no rule has facts of. */
  Set<String> found() {
    found.removeIf(name -> name.indexOf('.') < 0 || ENGINE.stream().anyMatch(name::startsWith));
    return found;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (FRAME.contains(name) || (access & Opcodes.ACC_BRIDGE) != 0) {
      return null;
    }
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      given(argument);
    }
    given(Type.getReturnType(descriptor));
    return new Values();
  }

  /** A value that this code did not make. */
  private void given(Type type) {
    String name = nameOf(type);
    found.add(name);
    if (KEEPING.contains(name)) {
      found.add(FACTS + "Kept");
    }
    if (HOLDING.contains(name)) {
      found.add(ConsequenceTypes.ANYTHING);
    }
  }

  private static String nameOf(Type type) {
    return (type.getSort() == Type.ARRAY ? type.getElementType() : type).getClassName();
  }

  /** What one method makes, is given, and reads. */
  private final class Values extends MethodVisitor {

    /** Something was given of which the next instruction may say what it is. */
    private boolean unknown;

    Values() {
      super(Opcodes.ASM9);
    }

    private void settle() {
      if (unknown) {
        found.add(ConsequenceTypes.ANYTHING);
      }
      unknown = false;
    }

    private void gives(Type type) {
      settle();
      if (type.equals(Type.getType(Object.class))) {
        unknown = true;
      } else {
        given(type);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      Type type = Type.getReturnType(descriptor);
      boolean timed = nameOf(type).equals(TIMED) && Type.getObjectType(owner).equals(type);
      if (timed || owner.equals(HandedFacts.HAND)) {
        settle(); // what it holds was made, or given, here
      } else {
        gives(type);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      gives(Type.getReturnType(descriptor));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      gives(Type.getType(descriptor));
    }

    @Override
    public void visitTypeInsn(int opcode, String name) {
      if (opcode == Opcodes.CHECKCAST) {
        unknown = false;
        given(Type.getObjectType(name));
      } else {
        settle();
        found.add(nameOf(Type.getObjectType(name)));
      }
    }

    @Override
    public void visitInsn(int opcode) {
      settle();
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      settle();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      settle();
    }

    @Override
    public void visitJumpInsn(int opcode, Label to) {
      settle();
    }

    @Override
    public void visitLdcInsn(Object value) {
      settle();
      if (value instanceof Type) {
        found.add("java.lang.Class");
      }
    }

    @Override
    public void visitEnd() {
      settle();
    }
  }
}
