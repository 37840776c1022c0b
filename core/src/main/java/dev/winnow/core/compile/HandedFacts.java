package dev.winnow.core.compile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets rules put facts in and take them out by {@link RuleHand}, which says first whether they may,
 * in place of the rule engine itself; and measures each text that they put together.
 */
final class HandedFacts extends ClassVisitor {

  static final String HAND = Type.getInternalName(RuleHand.class);
  private static final String DROOLS = "org/drools/model/Drools";
  private static final String HELPER = "org/drools/core/rule/consequence/KnowledgeHelper";
  private static final String STRING = "java/lang/String";
  private static final Set<String> GROWING = Set.of("concat", "join", "replace");
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String MEASURED = "(Ljava/lang/String;)Ljava/lang/String;";
  private static final String CHANGE = "(Ljava/lang/Object;Ljava/lang/Object;)V";
  private static final String DERIVE = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String ONE = "(Ljava/lang/Object;)";

  private boolean changed;

  HandedFacts(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Whether anything is another than the rule compiler made it. */
  boolean changes() {
    return changed;
  }

  private static boolean isHanded(String owner, String name, String descriptor) {
    if (!descriptor.startsWith(ONE)) {
      return false;
    }
    return owner.equals(DROOLS)
        ? name.equals("insert") || name.equals("delete")
        : owner.equals(HELPER) && name.equals("insertLogical");
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private final class Calls extends MethodVisitor {
    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (isHanded(owner, name, descriptor)) {
        changed = true;
        String with = name.equals("insertLogical") ? DERIVE : CHANGE;
        super.visitMethodInsn(Opcodes.INVOKESTATIC, HAND, name, with, false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (owner.equals(STRING) && GROWING.contains(name)) {
          measured();
        }
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      if (bootstrap.getOwner().equals(CONCATENATION)) {
        measured();
      }
    }

    private void measured() {
      changed = true;
      super.visitMethodInsn(Opcodes.INVOKESTATIC, HAND, "measured", MEASURED, false);
    }
  }
}
